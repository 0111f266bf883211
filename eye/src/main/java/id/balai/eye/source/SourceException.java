package id.balai.eye.source;

import id.balai.contracts.proto.CameraHealth.Reason;

/** A camera gives no video. The reason says what a person can do about it; the detail never holds credentials. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** With {@code detail} in words for a person. */
    public SourceException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Why, from the closed list that travels in {@code CameraHealth}. */
    public Reason reason() {
        return reason;
    }

    /** Why, in words. */
    public String detail() {
        String message = getMessage();
        return message == null ? reason.name() : message;
    }
}
