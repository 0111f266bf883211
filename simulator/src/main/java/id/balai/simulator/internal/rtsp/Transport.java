package id.balai.simulator.internal.rtsp;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interleaved channels a client asks for in SETUP (RFC 2326 section 12.39).
 *
 * @param rtpChannel for RTP
 * @param rtcpChannel for RTCP
 */
record Transport(int rtpChannel, int rtcpChannel) {
    private static final Pattern CHANNELS = Pattern.compile("interleaved=([0-9]{1,3})(?:-([0-9]{1,3}))?");
    private static final int HIGHEST = 255;

    /** The first of the client's choices that this server can do: RTP over the RTSP connection itself. */
    static Optional<Transport> choose(String header) {
        for (String choice : header.toLowerCase(Locale.ROOT).split(",")) {
            if (choice.strip().startsWith("rtp/avp/tcp") && !choice.contains("multicast")) {
                Matcher matcher = CHANNELS.matcher(choice);
                int rtp = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
                String second = rtp == 0 && !choice.contains("interleaved=") ? null : matcher.group(2);
                int rtcp = second == null ? rtp + 1 : Integer.parseInt(second);
                if (rtp <= HIGHEST && rtcp <= HIGHEST && rtp != rtcp) {
                    return Optional.of(new Transport(rtp, rtcp));
                }
            }
        }
        return Optional.empty();
    }
}
