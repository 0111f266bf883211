package id.balai.eye.decode;

import id.balai.eye.source.NativeHandles;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Turns decoded pictures into BGR of another size, in native memory that is used again. Not safe for several threads. */
public final class Scaler implements AutoCloseable {

    private static final int ALIGNMENT = 32;

    private @Nullable SwsContext context;
    private @Nullable BytePointer pixels;
    private long capacity;
    private int width;
    private int height;
    private int stride;

    private final PointerPointer<Pointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);

    /** One that has no memory yet. */
    public Scaler() {
        NativeHandles.opened();
    }

    /**
     * Scales {@code frame} so that it is {@code maxWidth} wide at most, its shape kept; even numbers of pixels.
     *
     * @return the pixels, valid until the next call
     * @throws IllegalArgumentException when the picture has no size or a format that cannot be read
     */
    public BytePointer scale(AVFrame frame, int maxWidth) {
        if (frame.width() <= 0 || frame.height() <= 0) {
            throw new IllegalArgumentException("a picture without size");
        }
        width = even(Math.min(maxWidth, frame.width()));
        height = even((int) Math.round((double) frame.height() * width / frame.width()));
        stride = (3 * width + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        BytePointer into = room((long) stride * height);
        // Each pixel is wanted for looking at, not for printing: the cheapest filter that averages will do.
        context = swscale.sws_getCachedContext(
                context,
                frame.width(),
                frame.height(),
                frame.format(),
                width,
                height,
                avutil.AV_PIX_FMT_BGR24,
                swscale.SWS_FAST_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new IllegalArgumentException("a picture of an unknown format");
        }
        planes.put(0, into);
        strides.put(0, stride);
        swscale.sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        return into;
    }

    private static int even(int pixels) {
        return Math.max(2, pixels & ~1);
    }

    private BytePointer room(long bytes) {
        BytePointer have = pixels;
        if (have != null && capacity >= bytes) {
            return have;
        }
        if (have != null) {
            avutil.av_free(have);
        }
        // Some of libav's fast paths write a little past the end of a row.
        BytePointer fresh = new BytePointer(avutil.av_malloc(bytes + 64));
        fresh.capacity(bytes);
        pixels = fresh;
        capacity = bytes;
        return fresh;
    }

    /** Of the newest picture, pixels. */
    public int width() {
        return width;
    }

    /** Of the newest picture, rows. */
    public int height() {
        return height;
    }

    /** Bytes from row to row. */
    public int strideBytes() {
        return stride;
    }

    @Override
    public void close() {
        swscale.sws_freeContext(context);
        context = null;
        if (pixels != null) {
            avutil.av_free(pixels);
            pixels = null;
        }
        planes.close();
        strides.close();
        NativeHandles.closed();
    }
}
