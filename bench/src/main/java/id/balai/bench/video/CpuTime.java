package id.balai.bench.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Processor time of a process up to a moment, to the nanosecond: what each of its threads was given. A thread that has
 * ended since counts no more, so this is for processes whose threads last.
 *
 * @param pid whose
 * @param nanos processor time of its threads
 * @param atNanos when, by {@link System#nanoTime}
 * @see <a href="https://docs.kernel.org/scheduler/sched-stats.html">/proc/PID/task/TID/schedstat</a>
 */
public record CpuTime(long pid, long nanos, long atNanos) {

    /** Of the process {@code pid}, now. */
    public static CpuTime of(long pid) {
        long nanos = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads) {
                nanos += of(thread);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("process " + pid + " has ended", gone);
        }
        return new CpuTime(pid, nanos, System.nanoTime());
    }

    private static long of(Path thread) throws IOException {
        try {
            String text = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** Cores that a process, whose time {@code cpu} tells, uses on average for so long from now. */
    public static double cores(Supplier<CpuTime> cpu, Duration time) throws InterruptedException {
        CpuTime before = cpu.get();
        Thread.sleep(time);
        return cpu.get().coresSince(before);
    }

    /** Cores it has used on average since {@code earlier}. */
    public double coresSince(CpuTime earlier) {
        return (double) (nanos - earlier.nanos) / (atNanos - earlier.atNanos);
    }
}
