package id.balai.simulator.internal.rtsp;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes a clip (RFC 4566; RFC 6184 section 8.2 and RFC 7798 section 7.2 for the format's parameters). */
final class Sdp {
    /** The only media's control address, relative to the presentation's. */
    static final String CONTROL = "trackID=0";

    /** The dynamic RTP payload type. */
    static final int PAYLOAD_TYPE = 96;

    private Sdp() {}

    static String describe(Media media) {
        return """
                v=0
                o=- 0 1 IN IP4 127.0.0.1
                s=Balai simulator
                c=IN IP4 0.0.0.0
                t=0 0
                a=control:*
                a=range:npt=now-
                m=video 0 RTP/AVP %1$d
                a=rtpmap:%1$d %2$s/90000
                a=fmtp:%1$d %3$s
                a=framerate:%4$s
                a=control:%5$s
                """.formatted(PAYLOAD_TYPE, media.codec(), format(media), rate(media), CONTROL)
                .replace("\n", "\r\n");
    }

    private static String format(Media media) {
        return switch (media.codec()) {
            case H264 -> {
                byte[] sps = media.parameterSets().getFirst();
                yield "packetization-mode=1;profile-level-id=%02X%02X%02X;sprop-parameter-sets=%s"
                        .formatted(sps[1], sps[2], sps[3], base64(media.parameterSets()));
            }
            case H265 ->
                "sprop-vps=%s;sprop-sps=%s;sprop-pps=%s".formatted(of(media, 32), of(media, 33), of(media, 34));
        };
    }

    private static String of(Media media, int type) {
        return base64(media.parameterSets().stream()
                .filter(set -> media.codec().type(set) == type)
                .toList());
    }

    private static String base64(List<byte[]> sets) {
        return sets.stream().map(Base64.getEncoder()::encodeToString).collect(Collectors.joining(","));
    }

    private static String rate(Media media) {
        return String.format(Locale.ROOT, "%.3f", media.framesPerSecond());
    }
}
