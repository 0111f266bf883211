package id.balai.eye.source;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.javacpp.LongPointer;

/**
 * Ends libav's blocking calls when their time is over or the camera is no longer wanted.
 *
 * <p>libav asks a C function before each wait on the network: {@code AVIOInterruptCB}, {@code int (*)(void *)}. At
 * hundreds of cameras that is some 100,000 questions a second, too many to answer in Java. So the function is libc's
 * {@code atoi} and its argument is one digit in native memory: "0" goes on, "1" ends the call. One thread for all
 * cameras looks at the deadlines and writes the digits.
 */
final class Interrupt implements AutoCloseable {

    private static final MemorySegment ATOI =
            Linker.nativeLinker().defaultLookup().find("atoi").orElseThrow();
    private static final Set<Interrupt> ARMED = ConcurrentHashMap.newKeySet();
    private static final long LOOK_EACH_MS = 250;

    static {
        Thread.ofPlatform().daemon().name("source-deadlines").start(Interrupt::watchDeadlines);
    }

    private final Arena arena = Arena.ofShared();
    private final MemorySegment digit = arena.allocate(2);
    private volatile long deadlineNanos =
            System.nanoTime() + Duration.ofDays(3_650).toNanos();
    private volatile boolean stopped;
    private volatile boolean expired;

    Interrupt() {
        digit.set(ValueLayout.JAVA_BYTE, 0, (byte) '0');
        digit.set(ValueLayout.JAVA_BYTE, 1, (byte) 0);
        ARMED.add(this);
    }

    /** Makes {@code context} ask this one; before it is opened. */
    void installIn(AVFormatContext context) {
        // The structure is a function pointer and its argument; JavaCPP's own callbacks are limited to ten a type.
        LongPointer fields = new LongPointer(context.interrupt_callback());
        fields.put(0, ATOI.address());
        fields.put(1, digit.address());
    }

    /** The next blocking calls must be over in {@code nanos}. */
    void deadlineIn(long nanos) {
        deadlineNanos = System.nanoTime() + nanos;
    }

    /** Ends the blocking call at once, and every later one. Any thread may call it, also after {@link #close}. */
    synchronized void stop() {
        stopped = true;
        raise();
    }

    /** True when the deadline ended a call. */
    boolean isExpired() {
        return expired;
    }

    private synchronized void raise() {
        if (arena.scope().isAlive()) {
            digit.set(ValueLayout.JAVA_BYTE, 0, (byte) '1');
        }
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public synchronized void close() {
        ARMED.remove(this);
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    private static void watchDeadlines() {
        while (true) {
            long now = System.nanoTime();
            for (Interrupt interrupt : ARMED) {
                if (interrupt.deadlineNanos - now < 0) {
                    interrupt.expired = true;
                    interrupt.raise();
                }
            }
            try {
                Thread.sleep(LOOK_EACH_MS);
            } catch (InterruptedException asked) {
                return;
            }
        }
    }
}
