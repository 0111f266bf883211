package id.balai.incident;

import java.time.Instant;

/**
 * How often an incident was told of.
 *
 * @param camera by cameras
 * @param person by people
 * @param lastAt when it was last seen or told of
 */
public record SignalTally(int camera, int person, Instant lastAt) {

    /** Counts one more; a signal that comes late does not move the last instant back. */
    SignalTally plus(Signal signal) {
        Instant last = signal.at().isAfter(lastAt) ? signal.at() : lastAt;
        return switch (signal.kind()) {
            case CAMERA -> new SignalTally(camera + 1, person, last);
            case PERSON -> new SignalTally(camera, person + 1, last);
        };
    }

    /** The tally of an incident that begins with this signal. */
    public static SignalTally first(Signal signal) {
        return new SignalTally(0, 0, signal.at()).plus(signal);
    }

    /** All of them. */
    public int total() {
        return camera + person;
    }
}
