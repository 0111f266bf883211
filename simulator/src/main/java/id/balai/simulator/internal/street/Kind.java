package id.balai.simulator.internal.street;

/** What moves in a scene, with its size in metres. Names are those of the messages' object classes. */
enum Kind {
    PERSON(0.5, 0.4, 1.66),
    MOTORCYCLE(0.75, 1.95, 1.62),
    CAR(1.75, 4.2, 1.55),
    TRUCK(2.2, 6.4, 2.9);

    private static final double CLEARANCE_METRES = 0.5;

    final double width;
    final double length;
    final double height;

    Kind(double width, double length, double height) {
        this.width = width;
        this.length = length;
        this.height = height;
    }

    /** Whether two things are so close that they touch, or nearly; footprints are taken as turned with the first. */
    static boolean touch(Kind a, Pose at, Kind b, Pose other) {
        double dx = other.x() - at.x();
        double dy = other.y() - at.y();
        double along = Math.abs(dx * at.headingX() + dy * at.headingY());
        double aside = Math.abs(dx * at.headingY() - dy * at.headingX());
        return along < (a.length + b.length) / 2 + CLEARANCE_METRES && aside < (a.width + b.width) / 2;
    }
}
