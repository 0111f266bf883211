package id.balai.eye.detect;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads FastestDet (dog-qiuqiu/FastestDet): one map of 22 by 22 cells with 85 planes: objectness, offsets of the centre
 * in cells before tanh, width and height before the sigmoid, and 80 classes. The score is objectness to the power of
 * 0.6 times class to the power of 0.4.
 */
final class FastestDet {

    private static final int CELLS = 22;
    private static final int PLANE = CELLS * CELLS;
    private static final int FIRST_CLASS = 5;

    private FastestDet() {}

    static List<Detection> decode(Map<String, float[]> outputs, double least) {
        float[] map = outputs.values().iterator().next();
        List<Detection> found = new ArrayList<>();
        for (int cell = 0; cell < PLANE; cell++) {
            double objectness = map[cell];
            // A class is at most 1, so a smaller objectness cannot reach the least score.
            if (Math.pow(objectness, 0.6) < least) {
                continue;
            }
            int best = best(map, cell);
            double score = Math.pow(objectness, 0.6) * Math.pow(map[(FIRST_CLASS + best) * PLANE + cell], 0.4);
            Optional<ObjectClass> objectClass = CocoClasses.find(best);
            if (score >= least && objectClass.isPresent()) {
                found.add(new Detection(box(map, cell), objectClass.get(), score));
            }
        }
        return found;
    }

    private static int best(float[] map, int cell) {
        int best = 0;
        for (int index = 1; index < CocoClasses.COUNT; index++) {
            if (map[(FIRST_CLASS + index) * PLANE + cell] > map[(FIRST_CLASS + best) * PLANE + cell]) {
                best = index;
            }
        }
        return best;
    }

    private static Box box(float[] map, int cell) {
        double x = (cell % CELLS + Math.tanh(map[PLANE + cell])) / CELLS;
        double y = (cell / CELLS + Math.tanh(map[2 * PLANE + cell])) / CELLS;
        return Box.around(x, y, sigmoid(map[3 * PLANE + cell]), sigmoid(map[4 * PLANE + cell]));
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
