package id.balai.eye.source;

/**
 * What is known of a video stream when it begins, before its first packet.
 *
 * @param codecId libav's number of the codec, {@code AV_CODEC_ID_*}
 * @param codec its short name, for instance {@code h264}
 * @param width pixels, 0 when the stream has not said
 * @param height pixels, 0 when the stream has not said
 * @param extradata codec configuration: {@code avcC} or {@code hvcC} (ISO/IEC 14496-15), or parameter sets with start
 *     codes, or nothing when they come within the stream
 */
@SuppressWarnings("ArrayRecordComponent") // made once a connection and never compared
public record StreamInfo(int codecId, String codec, int width, int height, byte[] extradata) {}
