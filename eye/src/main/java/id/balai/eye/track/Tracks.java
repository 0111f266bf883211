package id.balai.eye.track;

import java.util.List;

/**
 * What a tracker knows after a frame. Objects seen too few times to be sure of are in neither list.
 *
 * @param live followed now, also those not present for the moment
 * @param ended given up with this frame, as they were last
 */
public record Tracks(List<TrackedObject> live, List<TrackedObject> ended) {

    /** Keeps copies. */
    public Tracks {
        live = List.copyOf(live);
        ended = List.copyOf(ended);
    }
}
