package id.balai.stream.internal;

import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import java.util.List;

/** Which classes are people and which are vehicles. A bicycle is neither: it blocks no road and is no crowd. */
final class ObjectCounts {

    private ObjectCounts() {}

    static boolean isVehicle(ObjectClass objectClass) {
        return switch (objectClass) {
            case MOTORCYCLE, CAR, BUS, TRUCK -> true;
            case PERSON, BICYCLE, OBJECT_CLASS_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    static int people(List<ClassCount> counts) {
        int people = 0;
        for (ClassCount count : counts) {
            if (count.getObjectClass() == ObjectClass.PERSON) {
                people += count.getCount();
            }
        }
        return people;
    }

    static int vehicles(List<ClassCount> counts) {
        int vehicles = 0;
        for (ClassCount count : counts) {
            if (isVehicle(count.getObjectClass())) {
                vehicles += count.getCount();
            }
        }
        return vehicles;
    }
}
