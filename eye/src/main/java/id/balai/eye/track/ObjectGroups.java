package id.balai.eye.track;

import id.balai.contracts.proto.ObjectClass;

/** Which classes a detector may call the same object by, one frame to the next. */
public final class ObjectGroups {

    private ObjectGroups() {}

    /** Whether both are of one group: people, two-wheelers, or larger vehicles. */
    public static boolean alike(ObjectClass a, ObjectClass b) {
        return group(a) == group(b);
    }

    /** Whether it is a vehicle with an engine. */
    public static boolean motorised(ObjectClass objectClass) {
        return switch (objectClass) {
            case MOTORCYCLE, CAR, BUS, TRUCK -> true;
            case PERSON, BICYCLE, OBJECT_CLASS_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    private static int group(ObjectClass objectClass) {
        return switch (objectClass) {
            case PERSON -> 1;
            case BICYCLE, MOTORCYCLE -> 2;
            case CAR, BUS, TRUCK -> 3;
            case OBJECT_CLASS_UNSPECIFIED, UNRECOGNIZED -> 0;
        };
    }
}
