package id.balai.bench.detect;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Decodes a clip by libav on the calling thread and nothing else: the least that looking at it can cost. */
final class ClipReader implements AutoCloseable {

    private final AVFormatContext format = avformat.avformat_alloc_context();
    private final AVCodecContext decoder;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private boolean ended;

    ClipReader(Path clip) throws IOException {
        check(avformat.avformat_open_input(format, clip.toString(), (AVInputFormat) null, (AVDictionary) null), clip);
        var parameters = format.streams(0).codecpar();
        decoder = avcodec.avcodec_alloc_context3(null);
        check(avcodec.avcodec_parameters_to_context(decoder, parameters), clip);
        decoder.thread_count(1);
        check(
                avcodec.avcodec_open2(
                        decoder, avcodec.avcodec_find_decoder(parameters.codec_id()), (AVDictionary) null),
                clip);
    }

    /** Decodes the next picture into {@link #frame}; false after the last. */
    boolean next() {
        while (avcodec.avcodec_receive_frame(decoder, frame) < 0) {
            if (ended) {
                return false;
            }
            ended = avformat.av_read_frame(format, packet) < 0;
            avcodec.avcodec_send_packet(decoder, ended ? null : packet);
            avcodec.av_packet_unref(packet);
        }
        return true;
    }

    /** The newest picture, valid until the next call of {@link #next}. */
    AVFrame frame() {
        return frame;
    }

    private static void check(int result, Path clip) throws IOException {
        if (result < 0) {
            throw new IOException(clip + " cannot be read");
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(decoder);
        avformat.avformat_close_input(format);
    }
}
