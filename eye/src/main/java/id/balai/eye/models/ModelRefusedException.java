package id.balai.eye.models;

import java.io.IOException;

/** A model's file is not what the catalogue says, or could not be had. The message is one sentence for the operator. */
public final class ModelRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public ModelRefusedException(String message) {
        super(message);
    }

    /** With what went wrong and its cause. */
    public ModelRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
