package id.balai.eye.codec;

/**
 * What is needed of an H.264 sequence parameter set (ITU-T H.264, 7.3.2.1.1).
 *
 * @param profile {@code profile_idc}
 * @param constraints the byte of constraint flags
 * @param level {@code level_idc}
 * @param chromaFormat {@code chroma_format_idc}
 * @param lumaBits bits a sample of brightness
 * @param chromaBits bits a sample of colour
 * @param size of the picture
 */
record H264Sps(
        int profile, int constraints, int level, int chromaFormat, int lumaBits, int chromaBits, PictureSize size) {

    static H264Sps parse(byte[] nal) {
        BitReader in = new BitReader(nal, 1);
        int profile = (int) in.bits(8);
        int constraints = (int) in.bits(8);
        int level = (int) in.bits(8);
        in.ue();
        int chromaFormat = 1;
        boolean separatePlanes = false;
        int lumaBits = 8;
        int chromaBits = 8;
        if (hasChromaFormat(profile)) {
            chromaFormat = in.ue();
            separatePlanes = chromaFormat == 3 && in.flag();
            lumaBits = 8 + in.ue();
            chromaBits = 8 + in.ue();
            in.skip(1);
            skipScalingMatrix(in, chromaFormat);
        }
        skipOrder(in);
        PictureSize size = size(in, separatePlanes ? 0 : chromaFormat);
        return new H264Sps(profile, constraints, level, chromaFormat, lumaBits, chromaBits, size);
    }

    static boolean hasChromaFormat(int profile) {
        return switch (profile) {
            case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
            default -> false;
        };
    }

    private static void skipScalingMatrix(BitReader in, int chromaFormat) {
        if (!in.flag()) {
            return;
        }
        int lists = chromaFormat == 3 ? 12 : 8;
        for (int list = 0; list < lists; list++) {
            if (in.flag()) {
                skipScalingList(in, list < 6 ? 16 : 64);
            }
        }
    }

    private static void skipScalingList(BitReader in, int entries) {
        int last = 8;
        int next = 8;
        for (int i = 0; i < entries; i++) {
            if (next != 0) {
                next = (last + in.se()) & 0xff;
            }
            last = next == 0 ? last : next;
        }
    }

    private static void skipOrder(BitReader in) {
        in.ue();
        int pictureOrderType = in.ue();
        if (pictureOrderType == 0) {
            in.ue();
        } else if (pictureOrderType == 1) {
            in.skip(1);
            in.se();
            in.se();
            int frames = Math.min(in.ue(), 255);
            for (int i = 0; i < frames; i++) {
                in.se();
            }
        }
        in.ue();
        in.skip(1);
    }

    private static PictureSize size(BitReader in, int chromaArrayType) {
        int widthBlocks = in.ue() + 1;
        int heightUnits = in.ue() + 1;
        int fieldFactor = in.flag() ? 1 : 2;
        if (fieldFactor == 2) {
            in.skip(1);
        }
        in.skip(1);
        int width = widthBlocks * 16;
        int height = heightUnits * 16 * fieldFactor;
        if (in.flag()) {
            int unitX = chromaArrayType == 1 || chromaArrayType == 2 ? 2 : 1;
            int unitY = (chromaArrayType == 1 ? 2 : 1) * fieldFactor;
            width -= (in.ue() + in.ue()) * unitX;
            height -= (in.ue() + in.ue()) * unitY;
        }
        return new PictureSize(width, height);
    }
}
