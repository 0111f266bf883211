package id.balai.eye.source;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import id.balai.contracts.proto.CameraHealth.Reason;
import java.time.Duration;
import java.util.Objects;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/** One open stream of libav. Used by one thread, but for the {@link Interrupt} that ends its calls. */
final class Demuxer implements AutoCloseable {

    private static final long MICROS = 1_000_000;

    static {
        // libav's log prints addresses with their credentials.
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avformat.avformat_network_init();
    }

    private final AVFormatContext context;
    private final AVPacket packet;
    private final int streamIndex;
    private final long timeBaseNumerator;
    private final long timeBaseDenominator;
    private final StreamInfo info;

    private Demuxer(AVFormatContext context, AVStream video, AVPacket packet) {
        this.context = context;
        this.packet = packet;
        this.streamIndex = video.index();
        AVRational base = video.time_base();
        this.timeBaseNumerator = base.num() * MICROS;
        this.timeBaseDenominator = base.den();
        this.info = describe(video.codecpar());
    }

    /**
     * Opens the stream at {@code address}.
     *
     * @param interrupt ends the opening when its deadline passes; its owner closes it after the demuxer
     * @throws SourceException when there is no video to be had
     */
    static Demuxer open(StreamAddress address, Interrupt interrupt, Duration timeout) throws SourceException {
        interrupt.deadlineIn(timeout.toNanos());
        AVFormatContext context = avformat.avformat_alloc_context();
        interrupt.installIn(context);
        AVDictionary options = options(address.kind(), timeout);
        // On failure libav frees the context itself.
        int opened = avformat.avformat_open_input(context, address.forLibav(), (AVInputFormat) null, options);
        avutil.av_dict_free(options);
        if (opened < 0) {
            throw interrupted(interrupt, LibavErrors.whenOpening(opened));
        }
        NativeHandles.opened();
        try {
            return new Demuxer(context, video(context, address, interrupt), newPacket());
        } catch (SourceException noVideo) {
            avformat.avformat_close_input(context);
            NativeHandles.closed();
            throw noVideo;
        }
    }

    private static AVPacket newPacket() {
        NativeHandles.opened();
        return avcodec.av_packet_alloc();
    }

    private static AVDictionary options(StreamAddress.Kind kind, Duration timeout) {
        AVDictionary options = new AVDictionary(null);
        String micros = Long.toString(timeout.toNanos() / 1_000);
        switch (kind) {
            case RTSP -> {
                avutil.av_dict_set(options, "rtsp_transport", "tcp", 0);
                avutil.av_dict_set(options, "allowed_media_types", "video", 0);
                avutil.av_dict_set(options, "timeout", micros, 0);
                avutil.av_dict_set(options, "user_agent", "Balai", 0);
                avutil.av_dict_set(options, "protocol_whitelist", "rtsp,rtsps,rtp,tcp,tls", 0);
            }
            case HTTP -> {
                avutil.av_dict_set(options, "rw_timeout", micros, 0);
                avutil.av_dict_set(options, "user_agent", "Balai", 0);
                // Without "file": a playlist must not name files of this machine.
                avutil.av_dict_set(options, "protocol_whitelist", "http,https,httpproxy,tcp,tls,crypto", 0);
            }
            case FILE -> avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
        }
        return options;
    }

    private static AVStream video(AVFormatContext context, StreamAddress address, Interrupt interrupt)
            throws SourceException {
        // RTSP's description names the codec; looking into packets for it would cost seconds and a decoder.
        if (address.kind() != StreamAddress.Kind.RTSP) {
            context.max_analyze_duration(2 * MICROS);
            int looked = avformat.avformat_find_stream_info(context, (PointerPointer<?>) null);
            if (looked < 0) {
                throw interrupted(interrupt, LibavErrors.whenOpening(looked));
            }
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
                requireDecoder(stream.codecpar().codec_id());
                return stream;
            }
        }
        throw new SourceException(Reason.NOT_VIDEO, "there is no video at this address");
    }

    private static void requireDecoder(int codecId) throws SourceException {
        if (avcodec.avcodec_find_decoder(codecId) == null) {
            throw new SourceException(
                    Reason.UNSUPPORTED_CODEC, "the codec " + codecName(codecId) + " cannot be decoded here");
        }
    }

    private static String codecName(int codecId) {
        AVCodecDescriptor descriptor = avcodec.avcodec_descriptor_get(codecId);
        return descriptor == null ? "unknown" : descriptor.name().getString();
    }

    private static SourceException interrupted(Interrupt interrupt, SourceException otherwise) {
        return interrupt.isExpired()
                ? new SourceException(Reason.TIMED_OUT, "the camera did not answer in time")
                : otherwise;
    }

    private static StreamInfo describe(AVCodecParameters parameters) {
        byte[] extradata = new byte[Math.max(0, parameters.extradata_size())];
        if (extradata.length > 0) {
            parameters.extradata().get(extradata);
        }
        return new StreamInfo(
                parameters.codec_id(),
                codecName(parameters.codec_id()),
                parameters.width(),
                parameters.height(),
                extradata);
    }

    StreamInfo info() {
        return info;
    }

    AVPacket packet() {
        return packet;
    }

    /**
     * Reads the next packet of the video into {@link #packet}. False at the end of a file.
     *
     * @throws SourceException when the stream has broken
     */
    boolean read(Interrupt interrupt) throws SourceException {
        while (true) {
            avcodec.av_packet_unref(packet);
            int read = avformat.av_read_frame(context, packet);
            if (read == avutil.AVERROR_EOF && !interrupt.isExpired() && !interrupt.isStopped()) {
                return false;
            }
            if (read < 0) {
                throw interrupted(interrupt, LibavErrors.whenReading(read));
            }
            if (packet.stream_index() == streamIndex && packet.size() > 0) {
                return true;
            }
        }
    }

    /** Goes back to the beginning of a file. */
    void rewind() throws SourceException {
        int sought = avformat.avformat_seek_file(
                context,
                -1,
                Long.MIN_VALUE,
                context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time(),
                Long.MAX_VALUE,
                0);
        if (sought < 0) {
            throw LibavErrors.whenReading(sought);
        }
    }

    /** {@code units} of the stream's clock in microseconds, {@code AV_NOPTS_VALUE} as it is. */
    long micros(long units) {
        return units == AV_NOPTS_VALUE ? units : Math.multiplyExact(units, timeBaseNumerator) / timeBaseDenominator;
    }

    /** The camera's time of day at the stream's zero, microseconds, or {@code Long.MIN_VALUE}. */
    long cameraStartMicros() {
        long told = context.start_time_realtime();
        return told == AV_NOPTS_VALUE || told == 0 ? Long.MIN_VALUE : told;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(Objects.requireNonNull(packet));
        NativeHandles.closed();
        avformat.avformat_close_input(context);
        NativeHandles.closed();
    }
}
