package id.balai.eye.decode;

import id.balai.eye.source.NativeHandles;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** The newest decoded frame that is due to be analysed and was not yet. Used by one thread at a time. */
final class DueFrame implements AutoCloseable {

    private @Nullable AVFrame frame;
    private boolean waits;

    /** Takes {@code decoded}, which is empty afterwards. True when another that still waited gave way to it. */
    boolean hold(AVFrame decoded) {
        AVFrame into = frame;
        if (into == null) {
            into = avutil.av_frame_alloc();
            NativeHandles.opened();
            frame = into;
        }
        boolean replaced = waits;
        avutil.av_frame_unref(into);
        avutil.av_frame_move_ref(into, decoded);
        waits = true;
        return replaced;
    }

    /** Lends the frame that waits to {@code consumer}, if one does. */
    void take(Consumer<AVFrame> consumer) {
        AVFrame lent = frame;
        if (lent == null || !waits) {
            return;
        }
        waits = false;
        try {
            consumer.accept(lent);
        } finally {
            avutil.av_frame_unref(lent);
        }
    }

    @Override
    public void close() {
        if (frame != null) {
            avutil.av_frame_free(frame);
            NativeHandles.closed();
            frame = null;
            waits = false;
        }
    }
}
