package id.balai.launcher.up;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises a full disk among the causes of a failure; Java has no exception of its own for it. */
final class NoSpace {

    private NoSpace() {}

    static boolean isCause(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left on device") || message.contains("not enough space on the disk")) {
                return true;
            }
        }
        return false;
    }
}
