package id.balai.eye.source;

import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.contracts.proto.CameraHealth.State;
import id.balai.eye.codec.PictureSize;

/**
 * How a source does.
 *
 * @param state connecting, up or down
 * @param reason why it is down, unspecified otherwise
 * @param detail the same in words
 * @param codec short name, empty before the first connection
 * @param size of the picture, implausible before it is known
 * @param packets pictures read since it was made
 * @param bytes bytes of them
 * @param lastFrameMs when the newest was read, milliseconds since the epoch, 0 before the first
 */
public record SourceStatus(
        State state,
        Reason reason,
        String detail,
        String codec,
        PictureSize size,
        long packets,
        long bytes,
        long lastFrameMs) {

    /** Of a camera that is not read at all. */
    public static SourceStatus notRead(State state, Reason reason, String detail) {
        return new SourceStatus(state, reason, detail, "", new PictureSize(0, 0), 0, 0, 0);
    }
}
