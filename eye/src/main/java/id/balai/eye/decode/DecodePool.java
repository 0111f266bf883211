package id.balai.eye.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that decode and analyse, as many as cores, for all cameras. Cameras stand in one queue: each is served for
 * one analysed frame and goes to the end, so that a busy one cannot keep the others waiting. When there is too much for
 * the cores the rounds become longer, for all alike.
 */
public final class DecodePool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DecodePool.class);

    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /** What stands in the queue, at most once. */
    interface Job {
        /** Does a bounded piece of work. True when there is more: it is queued again. */
        boolean work();
    }

    /** With {@code size} threads. */
    public DecodePool(int size) {
        for (int i = 0; i < size; i++) {
            threads.add(Thread.ofPlatform().daemon().name("decode-" + i).start(this::serve));
        }
    }

    /** With a thread for each core. */
    public static DecodePool ofAllCores() {
        return new DecodePool(Runtime.getRuntime().availableProcessors());
    }

    void submit(Job job) {
        queue.add(job);
    }

    private void serve() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Job job = queue.take();
                if (job.work()) {
                    queue.add(job);
                }
            } catch (InterruptedException asked) {
                return;
            } catch (RuntimeException | LinkageError bug) {
                log.error("decoding failed", bug);
            }
        }
    }

    /** Ends the threads; cameras must have been closed before. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(1_000);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
