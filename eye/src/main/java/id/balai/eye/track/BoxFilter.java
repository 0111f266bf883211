package id.balai.eye.track;

import id.balai.eye.picture.Box;

/**
 * Where a followed box is and how it moves: a Kalman filter with constant velocity on centre, width and height. All
 * noises are in sizes of the object, and time is in seconds, so it behaves alike at 5 and at 25 frames a second.
 */
final class BoxFilter {

    private static final double ASPECT = Box.ASPECT;

    /** ByteTrack measures with an error of a twentieth of the height. */
    private static final double MEASURED = 0.05;

    private static final double UNKNOWN_SPEED = 2.5;
    private static final double ACCELERATION = 1.2;
    private static final double WANDER = 0.15;
    private static final double GROWTH = 0.4;

    private final AxisFilter x;
    private final AxisFilter y;
    private final AxisFilter width;
    private final AxisFilter height;

    BoxFilter(Box box) {
        double size = box.size();
        x = new AxisFilter(box.centreX(), 2 * MEASURED * size / ASPECT, UNKNOWN_SPEED * size / ASPECT);
        y = new AxisFilter(box.centreY(), 2 * MEASURED * size, UNKNOWN_SPEED * size);
        width = new AxisFilter(box.width(), 2 * MEASURED * size / ASPECT, GROWTH * size / ASPECT);
        height = new AxisFilter(box.height(), 2 * MEASURED * size, GROWTH * size);
    }

    /** The box as it is now believed to be. */
    Box box() {
        return Box.around(x.value(), y.value(), Math.max(1e-4, width.value()), Math.max(1e-4, height.value()));
    }

    /** Speed of the centre in own sizes a second. */
    double speedInSizes() {
        return Math.hypot(x.rate() * ASPECT, y.rate()) / box().size();
    }

    void predict(double seconds) {
        double size = box().size();
        x.predict(seconds, ACCELERATION * size / ASPECT, WANDER * size / ASPECT);
        y.predict(seconds, ACCELERATION * size, WANDER * size);
        width.predict(seconds, GROWTH * size / ASPECT, WANDER * size / ASPECT);
        height.predict(seconds, GROWTH * size, WANDER * size);
    }

    /**
     * Takes a detection.
     *
     * @param box where it is
     * @param doubt 1 for a sure detection, more for a weak one: multiplies the error
     */
    void correct(Box box, double doubt) {
        double deviation = MEASURED * doubt * box().size();
        x.correct(box.centreX(), deviation / ASPECT);
        y.correct(box.centreY(), deviation);
        width.correct(box.width(), deviation / ASPECT);
        height.correct(box.height(), deviation);
    }

    /** The object stands: its speed is none, and a sudden one would surprise. */
    void halt() {
        double size = box().size();
        x.halt(0.3 * size / ASPECT);
        y.halt(0.3 * size);
        width.halt(0.1 * size / ASPECT);
        height.halt(0.1 * size);
    }

    /** Not seen: it may have turned or stopped, and its size is not extrapolated. */
    void unseen(double seconds) {
        double share = Math.exp(-seconds);
        x.fade(share);
        y.fade(share);
        width.fade(share * share);
        height.fade(share * share);
    }
}
