package id.balai.eye.snapshot;

import java.util.Set;

/**
 * What a snapshot is to be like.
 *
 * @param boxes whether what was seen is drawn over it
 * @param width pixels at most, 16 to 1920; the picture's own width when that is less
 * @param tracks ids of the objects drawn so that they stand out
 */
public record SnapshotRequest(boolean boxes, int width, Set<String> tracks) {

    /** Widest there is. */
    public static final int MAX_WIDTH = 1_920;

    private static final int MIN_WIDTH = 16;
    private static final int MAX_TRACKS = 64;

    /** Brings the width within its bounds, and keeps so many tracks only as can be told apart. */
    public SnapshotRequest {
        width = Math.clamp(width, MIN_WIDTH, MAX_WIDTH);
        tracks = tracks.size() > MAX_TRACKS ? Set.of() : Set.copyOf(tracks);
    }
}
