package id.balai.bench.flood;

import java.util.Locale;

/** Of what there is too much. */
enum Kind {
    /** Ten times a large city's observations. */
    OBSERVATIONS(30),
    /** A hundred signals a second. */
    SIGNALS(60),
    /** Cameras that come and go fifty times a minute. */
    FLAPPING(60),
    /** A thousand consoles that come back at once. */
    CONSOLES(30),
    /** Consoles that never read. */
    SLOW_READER(60),
    /** Two hundred attempts to sign in a second. */
    SIGN_IN(30);

    private final int seconds;

    Kind(int seconds) {
        this.seconds = seconds;
    }

    /** How long it lasts. */
    int seconds() {
        return seconds;
    }

    /** As it is written on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that is written so. */
    static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such flood: " + word);
    }
}
