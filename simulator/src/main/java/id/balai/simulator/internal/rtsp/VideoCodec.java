package id.balai.simulator.internal.rtsp;

/** The codecs a clip may have, with what RTP needs to know of their NAL units. */
enum VideoCodec {
    /** ITU-T H.264: one byte of NAL unit header. */
    H264,
    /** ITU-T H.265: two bytes. */
    H265;

    /** The NAL unit's type, from its header. */
    int type(byte[] nal) {
        return switch (this) {
            case H264 -> nal[0] & 0x1f;
            case H265 -> nal[0] >> 1 & 0x3f;
        };
    }

    /** Whether it is a parameter set: H.264 SPS and PPS, H.265 VPS, SPS and PPS. */
    boolean isParameterSet(byte[] nal) {
        int type = type(nal);
        return switch (this) {
            case H264 -> type == 7 || type == 8;
            case H265 -> type >= 32 && type <= 34;
        };
    }

    /** Whether it carries a part of a picture. */
    boolean isPicture(byte[] nal) {
        int type = type(nal);
        return switch (this) {
            case H264 -> type >= 1 && type <= 5;
            case H265 -> type < 32;
        };
    }

    /** Whether decoding can start at its picture. */
    boolean isKey(byte[] nal) {
        int type = type(nal);
        return switch (this) {
            case H264 -> type == 5;
            case H265 -> type >= 16 && type <= 21;
        };
    }
}
