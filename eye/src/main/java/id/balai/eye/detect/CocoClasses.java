package id.balai.eye.detect;

import id.balai.contracts.proto.ObjectClass;
import java.util.Optional;

/** The classes of the COCO data set (Lin and others, Microsoft COCO, arXiv 1405.0312) that matter on a street. */
final class CocoClasses {

    /** How many classes there are in all. */
    static final int COUNT = 80;

    private CocoClasses() {}

    /** The class of a COCO index; empty for what a street's analytics do not tell apart. */
    static Optional<ObjectClass> find(int index) {
        return switch (index) {
            case 0 -> Optional.of(ObjectClass.PERSON);
            case 1 -> Optional.of(ObjectClass.BICYCLE);
            case 2 -> Optional.of(ObjectClass.CAR);
            case 3 -> Optional.of(ObjectClass.MOTORCYCLE);
            case 5 -> Optional.of(ObjectClass.BUS);
            case 7 -> Optional.of(ObjectClass.TRUCK);
            default -> Optional.empty();
        };
    }
}
