package id.balai.eye.codec;

import java.util.Locale;

/**
 * What is needed of an H.265 sequence parameter set (ITU-T H.265, 7.3.2.2 and 7.3.3).
 *
 * @param profileSpace {@code general_profile_space}
 * @param highTier {@code general_tier_flag}
 * @param profile {@code general_profile_idc}
 * @param compatibility {@code general_profile_compatibility_flags}, first flag highest
 * @param constraints the 48 bits of constraint flags
 * @param level {@code general_level_idc}
 * @param layers temporal layers
 * @param nested {@code sps_temporal_id_nesting_flag}
 * @param chromaFormat {@code chroma_format_idc}
 * @param lumaBits bits a sample of brightness
 * @param chromaBits bits a sample of colour
 * @param size of the picture
 */
record H265Sps(
        int profileSpace,
        boolean highTier,
        int profile,
        long compatibility,
        long constraints,
        int level,
        int layers,
        boolean nested,
        int chromaFormat,
        int lumaBits,
        int chromaBits,
        PictureSize size) {

    static H265Sps parse(byte[] nal) {
        BitReader in = new BitReader(nal, 2);
        in.skip(4);
        int layers = (int) in.bits(3) + 1;
        boolean nested = in.flag();
        int profileSpace = (int) in.bits(2);
        boolean highTier = in.flag();
        int profile = (int) in.bits(5);
        long compatibility = in.bits(32);
        long constraints = in.bits(24) << 24 | in.bits(24);
        int level = (int) in.bits(8);
        skipSubLayers(in, layers - 1);
        in.ue();
        int chromaFormat = in.ue();
        if (chromaFormat == 3) {
            in.skip(1);
        }
        PictureSize size = size(in, chromaFormat);
        int lumaBits = 8 + in.ue();
        int chromaBits = 8 + in.ue();
        return new H265Sps(
                profileSpace,
                highTier,
                profile,
                compatibility,
                constraints,
                level,
                layers,
                nested,
                chromaFormat,
                lumaBits,
                chromaBits,
                size);
    }

    private static void skipSubLayers(BitReader in, int subLayers) {
        if (subLayers == 0) {
            return;
        }
        boolean[] profiles = new boolean[subLayers];
        boolean[] levels = new boolean[subLayers];
        for (int i = 0; i < subLayers; i++) {
            profiles[i] = in.flag();
            levels[i] = in.flag();
        }
        in.skip(2 * (8 - subLayers));
        for (int i = 0; i < subLayers; i++) {
            in.skip((profiles[i] ? 88 : 0) + (levels[i] ? 8 : 0));
        }
    }

    private static PictureSize size(BitReader in, int chromaFormat) {
        int width = in.ue();
        int height = in.ue();
        if (in.flag()) {
            int unitX = chromaFormat == 1 || chromaFormat == 2 ? 2 : 1;
            int unitY = chromaFormat == 1 ? 2 : 1;
            width -= (in.ue() + in.ue()) * unitX;
            height -= (in.ue() + in.ue()) * unitY;
        }
        return new PictureSize(width, height);
    }

    /** The codec string of ISO/IEC 14496-15, annex E.3, for {@code hvc1}. */
    String codecString() {
        StringBuilder text = new StringBuilder("hvc1.");
        if (profileSpace > 0) {
            text.append((char) ('A' + profileSpace - 1));
        }
        text.append(profile)
                .append('.')
                .append(Integer.toHexString(Integer.reverse((int) compatibility))
                        .toUpperCase(Locale.ROOT))
                .append(highTier ? ".H" : ".L")
                .append(level);
        int last = 5;
        while (last >= 0 && constraint(last) == 0) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            text.append('.').append(Integer.toHexString(constraint(i)).toUpperCase(Locale.ROOT));
        }
        return text.toString();
    }

    private int constraint(int index) {
        return (int) (constraints >> (40 - 8 * index)) & 0xff;
    }
}
