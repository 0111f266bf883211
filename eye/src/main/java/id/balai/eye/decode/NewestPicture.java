package id.balai.eye.decode;

import id.balai.eye.source.NativeHandles;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Holds a reference to the newest analysed picture of one camera, as the decoder made it: no copy is made unless somebody
 * asks for a snapshot.
 */
public final class NewestPicture implements AutoCloseable {

    private @Nullable AVFrame held;
    private long timeMs;
    private boolean closed;

    /**
     * A picture taken out, which whoever took it closes.
     *
     * @param frame libav's frame
     * @param timeMs when it was taken, milliseconds since the epoch
     */
    public record Taken(AVFrame frame, long timeMs) implements AutoCloseable {
        @Override
        public void close() {
            avutil.av_frame_free(frame);
            NativeHandles.closed();
        }
    }

    synchronized void put(AVFrame frame, long atMs) {
        if (closed) {
            return;
        }
        AVFrame into = held;
        if (into == null) {
            into = avutil.av_frame_alloc();
            NativeHandles.opened();
            held = into;
        }
        avutil.av_frame_unref(into);
        avutil.av_frame_ref(into, frame);
        timeMs = atMs;
        notifyAll();
    }

    /** The newest picture, empty before the first. */
    public synchronized Optional<Taken> take() {
        AVFrame have = held;
        if (have == null || timeMs == 0) {
            return Optional.empty();
        }
        NativeHandles.opened();
        return Optional.of(new Taken(avutil.av_frame_clone(have), timeMs));
    }

    /** Waits at most {@code waitMs} for a picture taken after {@code afterMs}, and takes the newest there is. */
    public synchronized Optional<Taken> await(long afterMs, long waitMs) throws InterruptedException {
        long until = System.nanoTime() + waitMs * 1_000_000;
        while (timeMs <= afterMs && !closed) {
            long leftMs = (until - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                break;
            }
            wait(leftMs);
        }
        return take();
    }

    /** When the newest was taken, 0 when there is none. */
    public synchronized long timeMs() {
        return timeMs;
    }

    synchronized void forget() {
        if (held != null) {
            avutil.av_frame_unref(held);
        }
        timeMs = 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        timeMs = 0;
        if (held != null) {
            avutil.av_frame_free(held);
            NativeHandles.closed();
            held = null;
        }
        notifyAll();
    }
}
