package id.balai.simulator.internal.street;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Writes pictures as H.264 in MP4 with the openh264 encoder that FFmpeg carries. No B frames; a key frame each second or two. */
final class H264Writer implements AutoCloseable {
    private final AVFormatContext format = new AVFormatContext(null);
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final AVFrame frame;
    private final AVPacket packet;
    private final int width;
    private final int height;
    private long count;

    H264Writer(Path file, int width, int height, int framesPerSecond, long bitsPerSecond) throws IOException {
        this.width = width;
        this.height = height;
        av_log_set_level(AV_LOG_FATAL);
        check(avformat_alloc_output_context2(format, (AVOutputFormat) null, "mp4", file.toString()));
        AVCodec codec = avcodec_find_encoder_by_name("libopenh264");
        if (codec == null || codec.isNull()) {
            throw new IOException("This FFmpeg has no openh264 encoder");
        }
        encoder = avcodec_alloc_context3(codec);
        encoder.width(width);
        encoder.height(height);
        encoder.pix_fmt(AV_PIX_FMT_YUV420P);
        encoder.time_base(av_make_q(1, framesPerSecond));
        encoder.framerate(av_make_q(framesPerSecond, 1));
        encoder.gop_size(framesPerSecond * 2);
        encoder.bit_rate(bitsPerSecond);
        encoder.thread_count(1);
        encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        av_opt_set(encoder.priv_data(), "profile", "constrained_baseline", 0);
        av_opt_set(encoder.priv_data(), "allow_skip_frames", "0", 0);
        check(avcodec_open2(encoder, codec, (AVDictionary) null));
        stream = avformat_new_stream(format, null);
        stream.time_base(encoder.time_base());
        stream.avg_frame_rate(encoder.framerate());
        check(avcodec_parameters_from_context(stream.codecpar(), encoder));
        var out = new AVIOContext(null);
        check(avio_open(out, file.toString(), AVIO_FLAG_WRITE));
        format.pb(out);
        check(avformat_write_header(format, (AVDictionary) null));
        frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        check(av_frame_get_buffer(frame, 0));
        packet = av_packet_alloc();
    }

    /** Adds the next picture. */
    void write(byte[] luma, byte[] blue, byte[] red) throws IOException {
        check(av_frame_make_writable(frame));
        fill(0, luma, width, height);
        fill(1, blue, width / 2, height / 2);
        fill(2, red, width / 2, height / 2);
        frame.pts(count++);
        check(avcodec_send_frame(encoder, frame));
        drain();
    }

    /** Writes what the encoder still holds and the file's index. */
    void finish() throws IOException {
        check(avcodec_send_frame(encoder, null));
        drain();
        check(av_write_trailer(format));
    }

    private void fill(int plane, byte[] data, int columns, int rows) {
        BytePointer target = frame.data(plane);
        int stride = frame.linesize(plane);
        for (int row = 0; row < rows; row++) {
            target.position((long) row * stride).put(data, row * columns, columns);
        }
    }

    private void drain() throws IOException {
        while (avcodec_receive_packet(encoder, packet) >= 0) {
            packet.duration(1);
            packet.stream_index(0);
            av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            check(av_interleaved_write_frame(format, packet));
        }
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException("FFmpeg cannot write the clip (%d)".formatted(result));
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(encoder);
        avio_closep(format.pb());
        avformat_free_context(format);
    }
}
