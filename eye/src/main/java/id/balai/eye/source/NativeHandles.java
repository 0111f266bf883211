package id.balai.eye.source;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what is open in native memory, so that a test can tell that an eye that has stopped has left nothing behind.
 * Whoever opens a handle counts it, and counts it again when it closes it.
 */
public final class NativeHandles {

    private static final AtomicInteger OPEN = new AtomicInteger();

    private NativeHandles() {}

    /** A handle was opened. */
    public static void opened() {
        OPEN.incrementAndGet();
    }

    /** A handle was closed. */
    public static void closed() {
        OPEN.decrementAndGet();
    }

    /** How many are open in this process. */
    public static int count() {
        return OPEN.get();
    }
}
