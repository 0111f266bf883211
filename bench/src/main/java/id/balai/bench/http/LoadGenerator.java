package id.balai.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Lets callers call, each over a connection of its own and each when its last answer has come. */
public final class LoadGenerator {

    private static final long MAX_MICROS = 60_000_000;
    private static final long NANOS_A_MICRO = 1_000;
    private static final int SHOWN = 300;
    private static final long LONGEST_ANSWER_NANOS = 10_000_000_000L;

    private final InetSocketAddress server;
    private final List<Histogram> latencies;
    private long refused;
    private String firstRefusal = "";
    private boolean measuring;
    private boolean ending;

    private LoadGenerator(URI server, int kinds) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.latencies = IntStream.range(0, kinds)
                .mapToObj(kind -> new Histogram(MAX_MICROS, 3))
                .toList();
    }

    /** A connection and who calls over it. */
    private static final class Line {
        private final Caller caller;
        private final SocketChannel channel;
        private final SelectionKey key;
        private final AnswerReader answers = new AnswerReader();
        private @Nullable ByteBuffer sending;
        private int kind;
        private long askedAt;

        private Line(Caller caller, SocketChannel channel, Selector selector) throws IOException {
            this.caller = caller;
            this.channel = channel;
            this.key = channel.register(selector, SelectionKey.OP_READ, this);
        }
    }

    /**
     * Runs a load.
     *
     * @param kinds how many kinds of calls there are
     * @param warmUp how long they call before anything is measured
     */
    public static LoadResult run(
            URI server, int kinds, List<? extends Caller> callers, Duration warmUp, Duration measured)
            throws IOException {
        return new LoadGenerator(server, kinds).run(callers, warmUp, measured);
    }

    private LoadResult run(List<? extends Caller> callers, Duration warmUp, Duration measured) throws IOException {
        ArrayDeque<Line> waiting = new ArrayDeque<>();
        try (Selector selector = Selector.open()) {
            for (Caller caller : callers) {
                waiting.add(connect(caller, selector));
            }
            long from = System.nanoTime() + warmUp.toNanos();
            long until = from + measured.toNanos();
            for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
                measuring = now >= from;
                for (int i = waiting.size(); i > 0; i--) {
                    ask(waiting.removeFirst(), waiting);
                }
                selector.select(key -> serve((Line) key.attachment(), waiting), waiting.isEmpty() ? 100 : 1);
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            awaitAnswers(selector, callers.size(), waiting);
            for (SelectionKey key : new ArrayList<>(selector.keys())) {
                key.channel().close();
            }
            return new LoadResult(seconds, latencies, refused, firstRefusal);
        }
    }

    /** What has been asked is answered before the connections are closed: a call cut off may have been done or not. */
    private void awaitAnswers(Selector selector, int lines, ArrayDeque<Line> waiting) throws IOException {
        measuring = false;
        ending = true;
        long until = System.nanoTime() + LONGEST_ANSWER_NANOS;
        while (waiting.size() < lines && System.nanoTime() < until) {
            selector.select(key -> serve((Line) key.attachment(), waiting), 100);
        }
    }

    private Line connect(Caller caller, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new Line(caller, channel, selector);
    }

    private void ask(Line line, ArrayDeque<Line> waiting) throws IOException {
        Call call = ending ? null : line.caller.next();
        if (call == null) {
            waiting.add(line);
            return;
        }
        line.kind = call.kind();
        line.askedAt = System.nanoTime();
        line.sending = ByteBuffer.wrap(call.bytes());
        send(line);
    }

    private static void send(Line line) throws IOException {
        ByteBuffer bytes = line.sending;
        if (bytes != null) {
            line.channel.write(bytes);
            boolean more = bytes.hasRemaining();
            line.sending = more ? bytes : null;
            line.key.interestOps(more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }

    private void serve(Line line, ArrayDeque<Line> waiting) {
        try {
            if (line.key.isWritable()) {
                send(line);
            }
            if (line.key.isReadable() && line.answers.read(line.channel)) {
                note(line);
                line.caller.answered(line.answers.status(), line.answers.body(), line.answers.bodyLength());
                line.answers.reset();
                ask(line, waiting);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void note(Line line) {
        int status = line.answers.status();
        if (status / 100 != 2) {
            refused++;
            if (firstRefusal.isEmpty()) {
                int shown = Math.min(SHOWN, line.answers.bodyLength());
                firstRefusal = status + " " + new String(line.answers.body(), 0, shown, StandardCharsets.UTF_8);
            }
        }
        if (measuring) {
            long micros = (System.nanoTime() - line.askedAt) / NANOS_A_MICRO;
            latencies.get(line.kind).recordValue(Math.min(micros, MAX_MICROS));
        }
    }
}
