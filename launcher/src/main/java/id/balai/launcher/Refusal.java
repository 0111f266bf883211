package id.balai.launcher;

/**
 * A command cannot do what was asked for a reason that the person at the console can mend. The message is one clear
 * sentence for that person; it is printed alone, and the exit code is 1.
 */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** With the sentence to print. */
    public Refusal(String sentence) {
        super(sentence);
    }

    /** With the sentence to print and what led to it. */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
