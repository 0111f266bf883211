package id.balai.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What an installation says to the person who started it: a line for each step, each in one piece. */
public final class Console {

    private final PrintStream out;

    /** Writing to {@code out}. */
    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line of its own. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A step that is done: what, how long it took, and what is worth knowing of it. */
    public void done(String what, Duration took, String detail) {
        say(String.format(Locale.ROOT, "  %-14s %5.1f s   %s", what, took.toMillis() / 1000.0, detail)
                .stripTrailing());
    }

    /** Something that takes longer than a person would wait without being told. */
    public void underWay(String what, String detail) {
        say(String.format(Locale.ROOT, "  %-14s   ...     %s", what, detail).stripTrailing());
    }
}
