package id.balai.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises a full disk among the causes of a failure; neither Java nor JDBC has an exception of its own for it. */
public final class NoSpace {

    private NoSpace() {}

    /** Whether it is the reason for {@code failure}, on this machine's disk or on PostgreSQL's. */
    public static boolean isCause(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left on device") || message.contains("not enough space on the disk")) {
                return true;
            }
        }
        return false;
    }
}
