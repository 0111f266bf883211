package id.balai.stream.internal;

import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.ZoneAggregate;
import id.balai.stream.internal.proto.SubjectRecord;
import id.balai.stream.internal.proto.WindowRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The windows of one zone or line: minutes, of which a few may be open at once, and one quarter and one hour, which are
 * made of closed minutes. An observation speaks of the second that ends at its time, so one at 12:01:00.000 belongs to
 * the minute that starts at 12:00. Mutable, owned by one stream thread.
 */
final class Windows {

    static final int MINUTE_SECONDS = 60;
    static final int QUARTER_SECONDS = 900;
    static final int HOUR_SECONDS = 3600;

    /** How long after its end a minute takes late observations in; longer by the stagger. */
    static final long GRACE_MS = 5_000;

    /** Minutes of different zones close over so long, so that a city's do not all close in the same instant. */
    static final long STAGGER_MS = 8_000;

    /** While a quarter or an hour lasts, its figures so far are told so often. */
    private static final long EARLY_MS = 300_000;

    private final String cameraId;
    private final String subjectId;
    private final long graceMs;
    private final Deque<Figures> minutes = new ArrayDeque<>(2);
    private @Nullable Figures quarter;
    private @Nullable Figures hour;
    private long frontierMs;
    private boolean untold;
    /** Whether the stored form says that all open is told; it does only when that must have reached the river. */
    private boolean storedAsTold;

    Windows(String cameraId, String subjectId) {
        this.cameraId = cameraId;
        this.subjectId = subjectId;
        this.graceMs = GRACE_MS + Math.floorMod(31 * cameraId.hashCode() + subjectId.hashCode(), (int) STAGGER_MS);
    }

    /**
     * Takes one observation in and tells what is closed by it.
     *
     * @return false when it is late: its minute was closed before
     */
    boolean add(Observation observation, Consumer<ZoneAggregate> told) {
        long atMs = observation.getAtMs();
        if (frontierMs - atMs > RuleEngine.CLOCK_SET_BACK_MS) {
            closeAll(told);
            frontierMs = 0;
        }
        long startMs = startOf(atMs, MINUTE_SECONDS);
        if (endOf(startMs) + graceMs <= frontierMs) {
            return false;
        }
        frontierMs = Math.max(frontierMs, atMs);
        closeDue(told);
        Figures minute = minuteAt(startMs);
        if (observation.hasLine()) {
            minute.add(observation.getLine());
        } else {
            minute.add(observation.getZone());
        }
        untold = true;
        storedAsTold = false;
        return true;
    }

    /** Tells all that is open as it stands, once, and keeps it: for a camera that has fallen silent. */
    void tellOpen(Consumer<ZoneAggregate> told) {
        if (!untold) {
            return;
        }
        untold = false;
        Figures wholeQuarter = quarter == null ? null : quarter.copy();
        Figures wholeHour = hour == null ? null : hour.copy();
        for (Figures minute : minutes) {
            told.accept(message(minute, MINUTE_SECONDS));
            wholeQuarter = merged(wholeQuarter, minute, QUARTER_SECONDS, told);
            wholeHour = merged(wholeHour, minute, HOUR_SECONDS, told);
        }
        tell(wholeQuarter, QUARTER_SECONDS, told);
        tell(wholeHour, HOUR_SECONDS, told);
    }

    /** True once when all that is open was told: from now on the stored form says so. */
    boolean openIsTold() {
        boolean newly = !untold && !storedAsTold;
        storedAsTold |= newly;
        return newly;
    }

    void writeTo(SubjectRecord.Builder record) {
        record.setOpenTold(storedAsTold);
        for (Figures minute : minutes) {
            record.addMinutes(minute.toRecord());
        }
        if (quarter != null) {
            record.setQuarter(quarter.toRecord());
        }
        if (hour != null) {
            record.setHour(hour.toRecord());
        }
    }

    void readFrom(SubjectRecord record) {
        for (WindowRecord minute : record.getMinutesList()) {
            minutes.addLast(Figures.of(minute));
        }
        quarter = record.hasQuarter() ? Figures.of(record.getQuarter()) : null;
        hour = record.hasHour() ? Figures.of(record.getHour()) : null;
        frontierMs = record.getLastMs();
        storedAsTold = record.getOpenTold();
        untold = !minutes.isEmpty() && !storedAsTold;
    }

    private void closeDue(Consumer<ZoneAggregate> told) {
        while (!minutes.isEmpty() && endOf(minutes.getFirst().startMs) + graceMs <= frontierMs) {
            close(minutes.removeFirst(), told);
        }
    }

    private void closeAll(Consumer<ZoneAggregate> told) {
        while (!minutes.isEmpty()) {
            close(minutes.removeFirst(), told);
        }
        tell(quarter, QUARTER_SECONDS, told);
        tell(hour, HOUR_SECONDS, told);
        quarter = null;
        hour = null;
    }

    private void close(Figures minute, Consumer<ZoneAggregate> told) {
        told.accept(message(minute, MINUTE_SECONDS));
        long endMs = endOf(minute.startMs);
        Figures wholeQuarter = merged(quarter, minute, QUARTER_SECONDS, told);
        Figures wholeHour = merged(hour, minute, HOUR_SECONDS, told);
        quarter = tellAt(endMs, wholeQuarter, QUARTER_SECONDS, told);
        hour = tellAt(endMs, wholeHour, HOUR_SECONDS, told);
    }

    /** {@code whole} with {@code minute} in it; when the minute is of a later window, {@code whole} is told first. */
    private Figures merged(@Nullable Figures whole, Figures minute, int windowSeconds, Consumer<ZoneAggregate> told) {
        long startMs = startOf(endOf(minute.startMs), windowSeconds);
        Figures into = whole;
        if (into == null || into.startMs != startMs) {
            tell(into, windowSeconds, told);
            into = new Figures(startMs);
        }
        into.add(minute);
        return into;
    }

    /** Tells {@code whole} when it ends at {@code endMs}, or when it is time for its figures so far. */
    private @Nullable Figures tellAt(long endMs, Figures whole, int windowSeconds, Consumer<ZoneAggregate> told) {
        boolean ends = whole.startMs + windowSeconds * 1000L == endMs;
        if (ends || endMs % EARLY_MS == 0) {
            tell(whole, windowSeconds, told);
        }
        return ends ? null : whole;
    }

    private void tell(@Nullable Figures figures, int windowSeconds, Consumer<ZoneAggregate> told) {
        if (figures != null) {
            told.accept(message(figures, windowSeconds));
        }
    }

    private ZoneAggregate message(Figures figures, int windowSeconds) {
        return figures.toMessage(cameraId, subjectId, windowSeconds);
    }

    private Figures minuteAt(long startMs) {
        if (!minutes.isEmpty() && minutes.getLast().startMs == startMs) {
            return minutes.getLast();
        }
        for (Figures minute : minutes) {
            if (minute.startMs == startMs) {
                return minute;
            }
        }
        Figures fresh = new Figures(startMs);
        if (minutes.isEmpty() || minutes.getLast().startMs < startMs) {
            minutes.addLast(fresh);
        } else {
            insertInOrder(fresh);
        }
        return fresh;
    }

    private void insertInOrder(Figures fresh) {
        List<Figures> later = new ArrayList<>(2);
        while (!minutes.isEmpty() && minutes.getLast().startMs > fresh.startMs) {
            later.add(minutes.removeLast());
        }
        minutes.addLast(fresh);
        for (int i = later.size() - 1; i >= 0; i--) {
            minutes.addLast(later.get(i));
        }
    }

    /** The start of the window in which the second that ends at {@code atMs} lies. */
    static long startOf(long atMs, int windowSeconds) {
        long windowMs = windowSeconds * 1000L;
        return Math.floorDiv(atMs - 1, windowMs) * windowMs;
    }

    private static long endOf(long minuteStartMs) {
        return minuteStartMs + MINUTE_SECONDS * 1000L;
    }
}
