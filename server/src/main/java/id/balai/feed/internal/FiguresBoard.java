package id.balai.feed.internal;

import id.balai.feed.LiveFigures;
import id.balai.identity.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The live figures as they were told last, by scope, so that only what has changed is told again. */
final class FiguresBoard {

    private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<Line> lines;
    private final JsonMapper json;

    FiguresBoard(List<LiveFigures> figures, JsonMapper json) {
        this.lines = figures.stream().map(Line::new).toList();
        this.json = json;
    }

    /** One kind of figures. Looked at by the reader's thread only; the frames are read by every console that comes. */
    private static final class Line {
        private final LiveFigures figures;
        private volatile boolean dirty = true;
        private volatile Map<Scope, byte[]> frames = Map.of();
        private Map<Scope, Object> values = Map.of();
        private long lookedAt = System.nanoTime() - BETWEEN_NANOS;

        Line(LiveFigures figures) {
            this.figures = figures;
        }
    }

    void happened(String type) {
        for (Line line : lines) {
            if (line.figures.changedBy().contains(type)) {
                line.dirty = true;
            }
        }
    }

    /** Whether something may have changed that has not been looked at. */
    boolean isDue() {
        return lines.stream().anyMatch(line -> line.dirty);
    }

    /** Tells a console that has just come what was told last; when its like has not been told, all are looked at again. */
    void greet(FeedClient client) {
        for (Line line : lines) {
            byte[] frame = line.frames.get(client.scope());
            if (frame == null) {
                line.dirty = true;
            } else {
                client.offer(frame);
            }
        }
    }

    /** Looks at what may have changed, not more than once a second, and tells each console what is new to it. */
    void tell(Supplier<List<FeedClient>> present) {
        for (Line line : lines) {
            if (line.dirty && System.nanoTime() - line.lookedAt >= BETWEEN_NANOS) {
                // Before the look: what happens during it may not be in it.
                line.dirty = false;
                line.lookedAt = System.nanoTime();
                boolean told = false;
                try {
                    tell(line, present);
                    told = true;
                } finally {
                    line.dirty |= !told;
                }
            }
        }
    }

    private void tell(Line line, Supplier<List<FeedClient>> present) {
        Function<Scope, Object> look = line.figures.look();
        Map<Scope, Object> values = new HashMap<>();
        Map<Scope, byte[]> frames = new HashMap<>();
        for (FeedClient client : present.get()) {
            Object value = values.computeIfAbsent(client.scope(), look);
            frames.computeIfAbsent(
                    client.scope(), scope -> FeedEvent.frame("", line.figures.type(), json.writeValueAsString(value)));
        }
        Map<Scope, Object> before = line.values;
        line.values = values;
        line.frames = frames;
        // Who came after this line is greeted with the new frames; who came before it is among those present now.
        for (FeedClient client : present.get()) {
            Object value = values.get(client.scope());
            if (value != null && !value.equals(before.get(client.scope()))) {
                client.offer(Objects.requireNonNull(frames.get(client.scope())));
            }
        }
    }
}
