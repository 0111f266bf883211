package id.balai.eye.detect;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads NanoDet-m (RangiLyu/nanodet) at 416 by 416: for each stride a map of 80 class scores a cell and a map of four
 * sides, each side a distribution over 8 bins whose expectation times the stride is the distance from the cell's middle
 * (Li and others, Generalized Focal Loss, arXiv 2006.04388).
 */
final class NanoDet {

    private static final int SIDE = 416;
    private static final int BINS = 8;
    private static final List<Level> LEVELS =
            List.of(new Level(8, "792", "795"), new Level(16, "814", "817"), new Level(32, "836", "839"));

    private NanoDet() {}

    static List<Detection> decode(Map<String, float[]> outputs, double least) {
        List<Detection> found = new ArrayList<>();
        for (Level level : LEVELS) {
            decode(level, output(outputs, level.classes), output(outputs, level.sides), least, found);
        }
        return found;
    }

    private static float[] output(Map<String, float[]> outputs, String name) {
        float[] output = outputs.get(name);
        if (output == null) {
            throw new IllegalArgumentException(
                    "The network has no output " + name + ": it is not this export of NanoDet-m.");
        }
        return output;
    }

    private static void decode(Level level, float[] classes, float[] sides, double least, List<Detection> found) {
        int columns = SIDE / level.stride;
        for (int cell = 0; cell < columns * columns; cell++) {
            int first = cell * CocoClasses.COUNT;
            int best = 0;
            for (int index = 1; index < CocoClasses.COUNT; index++) {
                if (classes[first + index] > classes[first + best]) {
                    best = index;
                }
            }
            double score = classes[first + best];
            Optional<ObjectClass> objectClass = CocoClasses.find(best);
            if (score >= least && objectClass.isPresent()) {
                found.add(new Detection(box(level, cell, columns, sides), objectClass.get(), Math.min(1, score)));
            }
        }
    }

    private static Box box(Level level, int cell, int columns, float[] sides) {
        double x = (cell % columns) * level.stride + (level.stride - 1) / 2.0;
        double y = (cell / columns) * level.stride + (level.stride - 1) / 2.0;
        int first = cell * 4 * BINS;
        return new Box(
                (x - level.stride * expectation(sides, first)) / SIDE,
                (y - level.stride * expectation(sides, first + BINS)) / SIDE,
                (x + level.stride * expectation(sides, first + 2 * BINS)) / SIDE,
                (y + level.stride * expectation(sides, first + 3 * BINS)) / SIDE);
    }

    /** Mean bin number under the softmax of the bins. */
    private static double expectation(float[] bins, int first) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < BINS; bin++) {
            highest = Math.max(highest, bins[first + bin]);
        }
        double sum = 0;
        double weighted = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double weight = Math.exp(bins[first + bin] - highest);
            sum += weight;
            weighted += weight * bin;
        }
        return weighted / sum;
    }

    private record Level(int stride, String classes, String sides) {}
}
