package id.balai.eye.decode;

import id.balai.eye.source.NativeHandles;
import id.balai.eye.source.StreamInfo;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** libav's decoder for one connection, on one thread: the pool has the cores. */
final class VideoDecoder implements AutoCloseable {

    private final AVCodecContext context;
    private boolean sparing;

    private VideoDecoder(AVCodecContext context) {
        this.context = context;
    }

    /** A decoder for {@code info}, null when there is none. */
    static @Nullable VideoDecoder open(StreamInfo info) {
        AVCodec codec = avcodec.avcodec_find_decoder(info.codecId());
        if (codec == null) {
            return null;
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.thread_count(1);
        // Costs a fifth of the time and is not missed on pictures that no other is coded against.
        context.skip_loop_filter(avcodec.AVDISCARD_NONREF);
        byte[] extradata = info.extradata();
        if (extradata.length > 0) {
            BytePointer copy =
                    new BytePointer(avutil.av_mallocz(extradata.length + (long) avcodec.AV_INPUT_BUFFER_PADDING_SIZE));
            copy.capacity(extradata.length).put(extradata);
            context.extradata(copy);
            context.extradata_size(extradata.length);
        }
        if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
            avcodec.avcodec_free_context(context);
            return null;
        }
        NativeHandles.opened();
        return new VideoDecoder(context);
    }

    /** True leaves out pictures that no other is coded against, for when this packet's is not wanted anyway. */
    void spare(boolean spare) {
        if (spare != sparing) {
            sparing = spare;
            context.skip_frame(spare ? avcodec.AVDISCARD_NONREF : avcodec.AVDISCARD_DEFAULT);
        }
    }

    /** False when the packet is damaged. */
    boolean send(AVPacket packet) {
        return avcodec.avcodec_send_packet(context, packet) >= 0;
    }

    /** False when it wants another packet first. */
    boolean receive(AVFrame frame) {
        return avcodec.avcodec_receive_frame(context, frame) >= 0;
    }

    void flush() {
        avcodec.avcodec_flush_buffers(context);
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(context);
        NativeHandles.closed();
    }
}
