package id.balai.stream.internal;

/**
 * Decides when more observations wait than can be taken in soon. Then of each zone only one second in {@link #ONE_IN} counts
 * until the backlog is gone: rules still see a zone more often than their longest gap, means stay right, and what is
 * left out costs next to nothing. Lines always count, for each of their crossings is said only once.
 *
 * <p>Told of the backlog by one thread, asked by others.
 */
public final class Backlog {

    /** More than this is too much: three quarters of a minute of a city of ten thousand cameras. */
    public static final long TOO_MUCH = 1_000_000;

    /** With less than this it is over. */
    public static final long OVER = 100_000;

    /** Of so many seconds one counts while there is too much. Rules allow a gap of ten. */
    public static final int ONE_IN = 8;

    private volatile boolean tooMuch;

    /** Nothing waits at first. */
    public Backlog() {}

    /**
     * Takes note of how many observations wait.
     *
     * @return whether that made a difference
     */
    public boolean note(long waiting) {
        boolean before = tooMuch;
        tooMuch = before ? waiting > OVER : waiting > TOO_MUCH;
        return before != tooMuch;
    }

    /** Whether zones are thinned out now. */
    public boolean isTooMuch() {
        return tooMuch;
    }
}
