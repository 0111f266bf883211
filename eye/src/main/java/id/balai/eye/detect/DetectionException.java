package id.balai.eye.detect;

/** A detector could not be made or could not look at a frame. */
public final class DetectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what failed and why. */
    public DetectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
