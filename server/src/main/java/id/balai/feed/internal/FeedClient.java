package id.balai.feed.internal;

import id.balai.identity.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One console. Others put frames into its queue and never wait; its own thread writes them. When the queue is full the
 * console does not read, and is cut: it comes back and catches up, or it is gone.
 */
final class FeedClient {

    static final int QUEUE = 4_096;
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final byte[] END = new byte[0];

    private final Scope scope;
    private final LinkedBlockingQueue<byte[]> queue = new LinkedBlockingQueue<>(QUEUE);
    private volatile boolean cut;

    FeedClient(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    /** Queues a frame; false when the console has been cut, now or before. */
    boolean offer(byte[] frame) {
        if (!cut && !queue.offer(frame)) {
            cut();
        }
        return !cut;
    }

    /** Ends the connection as soon as its thread notices. */
    void cut() {
        cut = true;
        queue.clear();
        queue.offer(END);
    }

    /**
     * Writes frames as they come, and a ping every three seconds with the place up to which all has been told, until the
     * console goes, is cut or its time is over.
     *
     * @param place the hub's place now
     */
    void serve(OutputStream out, Supplier<Cursor> place, long lifeNanos) throws IOException, InterruptedException {
        long end = System.nanoTime() + lifeNanos;
        long nextPing = System.nanoTime();
        List<byte[]> frames = new ArrayList<>();
        while (!cut && System.nanoTime() < end) {
            long now = System.nanoTime();
            if (now >= nextPing) {
                ping(out, place);
                nextPing = now + PING_NANOS;
            }
            byte[] first = queue.poll(Math.max(0, nextPing - now), TimeUnit.NANOSECONDS);
            if (first == null) {
                continue;
            }
            frames.add(first);
            queue.drainTo(frames, 256);
            for (byte[] frame : frames) {
                out.write(frame);
            }
            frames.clear();
            out.flush();
        }
    }

    private void ping(OutputStream out, Supplier<Cursor> place) throws IOException {
        // The place is read first: what lies before it is in the queue by then, and with the queue empty it has been
        // sent.
        Cursor reached = place.get();
        String id = queue.isEmpty() ? "id: " + reached + "\n" : "";
        out.write(FeedEvent.frame(id, "ping", "{\"at\":" + System.currentTimeMillis() + "}"));
        out.flush();
    }

    /** The first bytes of every connection: come back after a second when it breaks. */
    static byte[] greeting() {
        return "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);
    }
}
