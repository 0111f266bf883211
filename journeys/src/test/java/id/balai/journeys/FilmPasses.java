package id.balai.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The passes that a film truly shows, each with the crossing that was seen of it.
 *
 * @param found the frames of the passes that were seen
 * @param wrong crossings that were none, in seconds of the film
 */
record FilmPasses(List<Integer> found, List<Double> wrong) {

    /** An observation tells the second of a crossing, not the moment. */
    private static final double SECOND = 1;

    /**
     * Gives each pass the first crossing within the truth's tolerance, and each crossing to one pass at most.
     *
     * @param truth the film's truth: fps, frameTolerance, passes with their frames in order
     * @param crossings the ends of the seconds in which something crossed, in order
     * @param began when the film's first picture was sent
     */
    static FilmPasses match(JsonNode truth, List<Instant> crossings, Instant began) {
        double rate = truth.get("fps").asDouble();
        double tolerance = truth.get("frameTolerance").asDouble() / rate + SECOND;
        List<Double> open = new ArrayList<>();
        for (Instant crossing : crossings) {
            open.add((crossing.toEpochMilli() - began.toEpochMilli()) / 1000.0 - SECOND / 2);
        }
        List<Integer> found = new ArrayList<>();
        for (JsonNode pass : truth.get("passes")) {
            int frame = pass.get("frame").asInt();
            for (Iterator<Double> each = open.iterator(); each.hasNext(); ) {
                if (Math.abs(each.next() - frame / rate) <= tolerance) {
                    each.remove();
                    found.add(frame);
                    break;
                }
            }
        }
        return new FilmPasses(found, open);
    }
}
