package id.balai.eye.codec;

import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;

/** The codecs that can be shown in a browser, and how their NAL units tell what they are. */
public enum VideoCodec {
    /** ITU-T H.264, called AVC. */
    H264,
    /** ITU-T H.265, called HEVC. */
    H265;

    /** What a NAL unit is for, as far as the eye must know. */
    public enum NalKind {
        /** Video parameter set, H.265 only. */
        VPS,
        /** Sequence parameter set. */
        SPS,
        /** Picture parameter set. */
        PPS,
        /** Access unit delimiter, of no use in MP4. */
        DELIMITER,
        /** All else: the picture, messages. */
        CONTENT
    }

    /** The codec of libav's number, empty when it is neither of these. */
    public static Optional<VideoCodec> find(int codecId) {
        if (codecId == avcodec.AV_CODEC_ID_H264) {
            return Optional.of(H264);
        }
        return codecId == avcodec.AV_CODEC_ID_HEVC ? Optional.of(H265) : Optional.empty();
    }

    /** What the NAL unit that begins with {@code firstByte} is. */
    public NalKind kind(byte firstByte) {
        return switch (this) {
            case H264 ->
                switch (firstByte & 0x1f) {
                    case 7 -> NalKind.SPS;
                    case 8 -> NalKind.PPS;
                    case 9 -> NalKind.DELIMITER;
                    default -> NalKind.CONTENT;
                };
            case H265 ->
                switch (firstByte >> 1 & 0x3f) {
                    case 32 -> NalKind.VPS;
                    case 33 -> NalKind.SPS;
                    case 34 -> NalKind.PPS;
                    case 35 -> NalKind.DELIMITER;
                    default -> NalKind.CONTENT;
                };
        };
    }
}
