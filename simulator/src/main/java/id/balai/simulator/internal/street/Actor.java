package id.balai.simulator.internal.street;

/**
 * One thing that moves through a scene in each turn of the loop.
 *
 * @param id its track in the truth
 * @param kind what it is
 * @param motion its way
 * @param start when it enters, in seconds of the loop
 * @param look varies its colours and build
 */
record Actor(int id, Kind kind, Motion motion, double start, int look) {

    /** Seconds on its way at a moment of a loop of that length; what is past its end has left. */
    double since(double seconds, double loopSeconds) {
        double since = seconds - start;
        return since - Math.floor(since / loopSeconds) * loopSeconds;
    }

    /** Whether it is in the scene at a moment. */
    boolean isThere(double seconds, double loopSeconds) {
        return since(seconds, loopSeconds) < motion.seconds();
    }
}
