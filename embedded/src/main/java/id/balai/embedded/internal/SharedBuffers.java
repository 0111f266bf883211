package id.balai.embedded.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/**
 * How much PostgreSQL keeps in its own memory. The last hour of a city of 10,693 cameras, which screens ask for again and
 * again, is some 400 MB with its index: with less, each question reads pages anew from the system's cache. Only what is
 * used of it becomes memory of the machine, so a small city takes little whatever stands here.
 */
public final class SharedBuffers {

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST = 256;
    private static final long MOST = 2_048;

    /** PostgreSQL's manual advises a quarter on a machine of its own; this one is shared with Kafka and three of Java. */
    private static final long SHARE = 16;

    private SharedBuffers() {}

    /** For this machine, or for the container that it is. */
    public static long megabytes() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean known
                ? megabytes(known.getTotalMemorySize())
                : LEAST;
    }

    /** For a machine of so many bytes of memory. */
    static long megabytes(long bytes) {
        return Math.clamp(bytes / MEGABYTE / SHARE, LEAST, MOST);
    }
}
