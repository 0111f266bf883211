package id.balai.embedded;

/**
 * An embedded part cannot start for a reason that the person at the console can mend. The message is one clear sentence
 * for that person; a stack trace would add nothing.
 */
public final class EmbeddedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With the sentence to show. */
    public EmbeddedException(String message) {
        super(message);
    }

    /** With the sentence to show and what led to it, for the log. */
    public EmbeddedException(String message, Throwable cause) {
        super(message, cause);
    }
}
