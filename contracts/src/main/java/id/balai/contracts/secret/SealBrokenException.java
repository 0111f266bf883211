package id.balai.contracts.secret;

import org.jspecify.annotations.Nullable;

/** A sealed secret does not open: another key file, another owner, or changed bytes. Not worth retrying. */
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBrokenException(String owner, @Nullable Throwable cause) {
        super("the sealed secret of " + owner + " does not open with this key file", cause);
    }
}
