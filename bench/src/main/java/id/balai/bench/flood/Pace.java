package id.balai.bench.flood;

import java.util.concurrent.locks.LockSupport;

/** So many things a second, evenly, however long each takes. */
final class Pace {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final long began = System.nanoTime();

    /** From now on. */
    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits until the {@code index}-th, counted from zero, is due; not at all when it was due before. */
    void await(long index) {
        long due = began + (long) (index / perSecond * NANOS);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
