package id.balai.eye.track;

/**
 * How a tracker follows. Times are in seconds, so they hold at any frame rate.
 *
 * @param highScore detections from this score on may start and continue tracks
 * @param lowScore detections from this score on may continue a track that nothing better continues
 * @param newScore detections from this score on may start a track
 * @param confirmHits detections that a track needs before it is told of
 * @param memorySeconds how long a moving object is looked for after it was last seen
 * @param coastSeconds how long an unseen moving object still counts as present
 * @param holdSeconds how long an unseen standing object still counts as present when nothing hides it
 * @param standingMemorySeconds how long a standing object is looked for at its place after it was last seen
 */
public record TrackerSettings(
        double highScore,
        double lowScore,
        double newScore,
        int confirmHits,
        double memorySeconds,
        double coastSeconds,
        double holdSeconds,
        double standingMemorySeconds) {

    /** For detectors whose scores are probabilities of a sort: 0.45 and more is sure. */
    public static TrackerSettings standard() {
        return new TrackerSettings(0.45, 0.2, 0.5, 3, 2.5, 0.7, 8, 120);
    }

    /** With other scores, for a detector whose scores lie elsewhere. */
    public TrackerSettings withScores(double high, double low, double fresh) {
        return new TrackerSettings(
                high, low, fresh, confirmHits, memorySeconds, coastSeconds, holdSeconds, standingMemorySeconds);
    }
}
