package id.balai.eye.codec;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a player must know of a video: the codec string of RFC 6381, the picture's size, and the configuration box of ISO/IEC
 * 14496-15 ({@code avcC} or {@code hvcC}).
 *
 * @param codec which
 * @param codecString for instance {@code avc1.64001f}
 * @param size of the picture
 * @param configuration the box's content, without its header
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record VideoFormat(VideoCodec codec, String codecString, PictureSize size, byte[] configuration) {

    /** From complete {@code sets}; the size is implausible when they are broken. */
    public static VideoFormat of(VideoCodec codec, ParameterSets sets) {
        return switch (codec) {
            case H264 -> h264(sets);
            case H265 -> h265(sets);
        };
    }

    /** The type for {@code MediaSource}. */
    public String mime() {
        return "video/mp4; codecs=\"" + codecString + "\"";
    }

    private static VideoFormat h264(ParameterSets sets) {
        H264Sps sps = H264Sps.parse(sets.sps().getFirst());
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        box.write(1);
        box.write(sps.profile());
        box.write(sps.constraints());
        box.write(sps.level());
        box.write(0xff);
        box.write(0xe0 | sets.sps().size());
        sets.sps().forEach(set -> writeSized(box, set));
        box.write(sets.pps().size());
        sets.pps().forEach(set -> writeSized(box, set));
        if (H264Sps.hasChromaFormat(sps.profile())) {
            box.write(0xfc | sps.chromaFormat());
            box.write(0xf8 | (sps.lumaBits() - 8));
            box.write(0xf8 | (sps.chromaBits() - 8));
            box.write(0);
        }
        String codecString = "avc1.%02x%02x%02x".formatted(sps.profile(), sps.constraints(), sps.level());
        return new VideoFormat(VideoCodec.H264, codecString, sps.size(), box.toByteArray());
    }

    private static VideoFormat h265(ParameterSets sets) {
        H265Sps sps = H265Sps.parse(sets.sps().getFirst());
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        box.write(1);
        box.write(sps.profileSpace() << 6 | (sps.highTier() ? 0x20 : 0) | sps.profile());
        write(box, sps.compatibility(), 4);
        write(box, sps.constraints(), 6);
        box.write(sps.level());
        write(box, 0xf000, 2);
        box.write(0xfc);
        box.write(0xfc | sps.chromaFormat());
        box.write(0xf8 | (sps.lumaBits() - 8));
        box.write(0xf8 | (sps.chromaBits() - 8));
        write(box, 0, 2);
        box.write(sps.layers() << 3 | (sps.nested() ? 4 : 0) | 3);
        box.write(3);
        writeArray(box, 32, sets.vps());
        writeArray(box, 33, sets.sps());
        writeArray(box, 34, sets.pps());
        return new VideoFormat(VideoCodec.H265, sps.codecString(), sps.size(), box.toByteArray());
    }

    private static void writeArray(ByteArrayOutputStream box, int nalType, List<byte[]> sets) {
        box.write(0x80 | nalType);
        write(box, sets.size(), 2);
        sets.forEach(set -> writeSized(box, set));
    }

    private static void writeSized(ByteArrayOutputStream box, byte[] set) {
        write(box, set.length, 2);
        box.writeBytes(set);
    }

    private static void write(ByteArrayOutputStream box, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            box.write((int) (value >> (8 * i)));
        }
    }
}
