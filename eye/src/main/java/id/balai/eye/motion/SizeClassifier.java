package id.balai.eye.motion;

import id.balai.contracts.proto.ObjectClass;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells by its size, and by its speed where that is known, what a moving thing is. */
final class SizeClassifier {

    private static final double LEAST_HEIGHT = 0.8;
    private static final double LEAST_SQUARE = 0.3;
    private static final double PERSON_WIDTH = 1.0;
    private static final double PERSON_SQUARE = 1.55;
    private static final double MOTORCYCLE_WIDTH = 1.45;
    private static final double MOTORCYCLE_SQUARE = 3.6;
    private static final double CAR_SQUARE = 11.5;
    private static final double CAR_HEIGHT = 3.9;
    private static final double TRUCK_SQUARE = 30;

    /** Nobody runs so fast for long. */
    private static final double RUNNING_KMH = 13;

    private SizeClassifier() {}

    /** The class; empty for what is too small to be anything. */
    static Optional<ObjectClass> classify(RealSize size, OptionalDouble kmh) {
        if (size.heightMetres() < LEAST_HEIGHT || size.squareMetres() < LEAST_SQUARE) {
            return Optional.empty();
        }
        if (size.widthMetres() < PERSON_WIDTH && size.squareMetres() < PERSON_SQUARE) {
            return Optional.of(kmh.orElse(0) > RUNNING_KMH ? ObjectClass.MOTORCYCLE : ObjectClass.PERSON);
        }
        if (size.squareMetres() < MOTORCYCLE_SQUARE || size.widthMetres() < MOTORCYCLE_WIDTH) {
            return Optional.of(ObjectClass.MOTORCYCLE);
        }
        if (size.squareMetres() < CAR_SQUARE && size.heightMetres() < CAR_HEIGHT) {
            return Optional.of(ObjectClass.CAR);
        }
        return Optional.of(size.squareMetres() < TRUCK_SQUARE ? ObjectClass.TRUCK : ObjectClass.BUS);
    }
}
