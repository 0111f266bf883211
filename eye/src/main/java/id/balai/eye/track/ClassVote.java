package id.balai.eye.track;

import id.balai.contracts.proto.ObjectClass;
import java.util.EnumMap;
import java.util.Map;

/** What an object is, by the votes of the frames it was seen on. A sure frame's vote weighs more than a doubtful one's. */
final class ClassVote {

    private final Map<ObjectClass, Double> weights = new EnumMap<>(ObjectClass.class);
    private final Map<ObjectClass, Integer> frames = new EnumMap<>(ObjectClass.class);
    private int total;
    private ObjectClass winner = ObjectClass.OBJECT_CLASS_UNSPECIFIED;

    void add(ObjectClass objectClass, double score) {
        total++;
        frames.merge(objectClass, 1, Integer::sum);
        double weight = weights.merge(objectClass, score, Double::sum);
        if (weight > weights.getOrDefault(winner, 0.0)) {
            winner = objectClass;
        }
    }

    void addAll(ClassVote other) {
        total += other.total;
        other.frames.forEach((objectClass, count) -> frames.merge(objectClass, count, Integer::sum));
        other.weights.forEach((objectClass, weight) -> weights.merge(objectClass, weight, Double::sum));
        weights.forEach((objectClass, weight) -> {
            if (weight > weights.getOrDefault(winner, 0.0)) {
                winner = objectClass;
            }
        });
    }

    ObjectClass winner() {
        return winner;
    }

    /** Share of frames that voted for the winner. */
    double confidence() {
        return total == 0 ? 0 : (double) frames.getOrDefault(winner, 0) / total;
    }
}
