package id.balai.bench.detect;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** Processor time of this thread, by what it was spent on. */
final class Stages {

    private static final double NANOS_A_MS = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long since;
    private int frames;

    /** From here on time is counted. */
    void begin() {
        since = THREADS.getCurrentThreadCpuTime();
    }

    /** What was spent since the last call of this or {@link #begin} was spent on {@code stage}. */
    void end(String stage) {
        long now = THREADS.getCurrentThreadCpuTime();
        nanos.merge(stage, now - since, Long::sum);
        since = now;
    }

    /** One frame was looked at. */
    void frame() {
        frames++;
    }

    int frames() {
        return frames;
    }

    /** Milliseconds for each frame by stage, in the order in which the stages came first. */
    Map<String, Double> msPerFrame() {
        Map<String, Double> each = new LinkedHashMap<>();
        nanos.forEach((stage, spent) -> each.put(stage, spent / NANOS_A_MS / frames));
        return each;
    }

    /** The same of all stages. */
    double totalMsPerFrame() {
        return nanos.values().stream().mapToLong(Long::longValue).sum() / NANOS_A_MS / frames;
    }
}
