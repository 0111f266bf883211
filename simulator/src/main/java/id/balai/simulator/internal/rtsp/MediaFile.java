package id.balai.simulator.internal.rtsp;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/** Reads a clip's pictures out of any container libav knows, once. */
final class MediaFile {
    /** A clip is held in memory; a longer file is a mistake. */
    private static final long MOST_BYTES = 1L << 30;

    private static final double RATE_WHEN_UNKNOWN = 25;

    private final VideoCodec codec;
    private final AVStream stream;
    private final int lengthSize;
    private final boolean startCodes;
    private final double framesPerSecond;
    private List<byte[]> parameterSets;
    private final List<AccessUnit> units = new ArrayList<>();
    private long firstTicks;

    private MediaFile(VideoCodec codec, AVStream stream) {
        this.codec = codec;
        this.stream = stream;
        byte[] record = extradata(stream.codecpar());
        startCodes = record.length == 0 || NalUnits.hasStartCode(record);
        lengthSize = NalUnits.lengthSize(codec, record);
        parameterSets = startCodes
                ? NalUnits.splitByStartCodes(record).stream()
                        .filter(codec::isParameterSet)
                        .toList()
                : NalUnits.parameterSets(codec, record);
        AVRational rate = stream.avg_frame_rate();
        framesPerSecond = rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : RATE_WHEN_UNKNOWN;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when there is no such file, or no H.264 or H.265 video in it
     */
    static Media read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read %s".formatted(file));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("%s is larger than 1 GiB; a looped clip should be short".formatted(file));
        }
        av_log_set_level(AV_LOG_FATAL);
        var context = new AVFormatContext(null);
        if (avformat_open_input(context, file.toString(), (AVInputFormat) null, (AVDictionary) null) < 0) {
            throw new IOException("%s is not a video file".formatted(file));
        }
        try {
            return read(file, context);
        } finally {
            avformat_close_input(context);
        }
    }

    private static Media read(Path file, AVFormatContext context) throws IOException {
        int index = avformat_find_stream_info(context, (AVDictionary) null) < 0
                ? -1
                : av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (index < 0) {
            throw new IOException("%s has no video".formatted(file));
        }
        AVStream stream = context.streams(index);
        VideoCodec codec = switch (stream.codecpar().codec_id()) {
            case AV_CODEC_ID_H264 -> VideoCodec.H264;
            case AV_CODEC_ID_HEVC -> VideoCodec.H265;
            default -> throw new IOException("%s is neither H.264 nor H.265".formatted(file));
        };
        var reader = new MediaFile(codec, stream);
        AVPacket packet = av_packet_alloc();
        try {
            while (av_read_frame(context, packet) >= 0) {
                if (packet.stream_index() == index) {
                    reader.add(packet);
                }
                av_packet_unref(packet);
            }
        } finally {
            av_packet_free(packet);
        }
        return reader.finish(file);
    }

    private void add(AVPacket packet) {
        byte[] data = new byte[packet.size()];
        packet.data().get(data);
        List<byte[]> all = startCodes ? NalUnits.splitByStartCodes(data) : NalUnits.splitByLengths(data, lengthSize);
        if (parameterSets.isEmpty()) {
            parameterSets = all.stream().filter(codec::isParameterSet).toList();
        }
        List<byte[]> pictures = all.stream().filter(codec::isPicture).toList();
        boolean key = pictures.stream().anyMatch(codec::isKey);
        if (pictures.isEmpty() || units.isEmpty() && !key) {
            return;
        }
        long decode = ticks(packet.dts());
        if (units.isEmpty()) {
            firstTicks = decode;
        }
        long show = packet.pts() == AV_NOPTS_VALUE ? decode : ticks(packet.pts());
        units.add(new AccessUnit(
                decode - firstTicks,
                show - firstTicks,
                key,
                Packetizer.payloads(codec, key ? parameterSets : List.of(), pictures)));
    }

    /** Container time to 90 kHz; a stream without times (a raw one) is played at its rate. */
    private long ticks(long time) {
        if (time == AV_NOPTS_VALUE) {
            return firstTicks + Math.round(units.size() * Media.TICKS_PER_SECOND / framesPerSecond);
        }
        AVRational base = stream.time_base();
        return Math.round((double) time * base.num() * Media.TICKS_PER_SECOND / base.den());
    }

    private Media finish(Path file) throws IOException {
        if (units.isEmpty() || parameterSets.isEmpty()) {
            throw new IOException("%s has no picture that decoding can start with".formatted(file));
        }
        long frame = Math.max(1, Math.round(Media.TICKS_PER_SECOND / framesPerSecond));
        AVCodecParameters parameters = stream.codecpar();
        return new Media(
                codec,
                parameterSets,
                parameters.width(),
                parameters.height(),
                framesPerSecond,
                units.getLast().decodeTicks() + frame,
                units);
    }

    private static byte[] extradata(AVCodecParameters parameters) {
        byte[] record = new byte[Math.max(0, parameters.extradata_size())];
        BytePointer pointer = parameters.extradata();
        if (pointer != null && record.length > 0) {
            pointer.get(record);
        }
        return record;
    }
}
