package id.balai.eye.track;

import id.balai.eye.picture.Box;

/**
 * For how long an object has not moved. A passer-by that hides a part of a parked car takes away one or two of its
 * box's edges, but never moves two opposite ones to the same side; so movement is what both opposite edges show.
 */
final class Stillness {

    /** A car of 4.5 m by 1.5 m has a size of 2.6 m: this is some 0.8 m. */
    private static final double TOLERATED_SIZES = 0.3;

    /** One edge may be off so far, hidden by what passes. */
    private static final double TOLERATED_HIDDEN_SIZES = 0.8;

    private static final double PATIENCE_SECONDS = 2;
    private static final double SETTLING_SECONDS = 30;

    private Box place;
    private double seconds;
    private double awaySeconds;

    Stillness(Box box) {
        place = box;
    }

    double seconds() {
        return seconds;
    }

    boolean standing() {
        return seconds >= TrackedObject.STANDING_SECONDS;
    }

    /** Where it stands, averaged over time. */
    Box place() {
        return place;
    }

    /** Time passes without a sight of it. */
    void unseen(double elapsed) {
        if (standing()) {
            seconds += elapsed;
        }
    }

    void seen(Box box, double elapsed) {
        seconds += elapsed;
        if (!moved(box)) {
            awaySeconds = 0;
            double share = Math.min(1, elapsed / Math.min(SETTLING_SECONDS, seconds + elapsed));
            place = mix(place, box, share);
            return;
        }
        awaySeconds += elapsed;
        // The longer it has stood, the longer it may seem to be elsewhere before that is believed.
        if (awaySeconds > Math.min(PATIENCE_SECONDS, seconds / 4) || place.iou(box) == 0) {
            place = box;
            seconds = 0;
            awaySeconds = 0;
        }
    }

    private boolean moved(Box box) {
        double size = place.size();
        double left = box.left() - place.left();
        double right = box.right() - place.right();
        double top = box.top() - place.top();
        double bottom = box.bottom() - place.bottom();
        double both = Math.hypot(
                Math.min(Math.abs(left), Math.abs(right)) * Box.ASPECT, Math.min(Math.abs(top), Math.abs(bottom)));
        double ground = place.ground().distance(box.ground());
        return both > TOLERATED_SIZES * size || ground > TOLERATED_HIDDEN_SIZES * size;
    }

    private static Box mix(Box a, Box b, double share) {
        return new Box(
                a.left() + (b.left() - a.left()) * share,
                a.top() + (b.top() - a.top()) * share,
                a.right() + (b.right() - a.right()) * share,
                a.bottom() + (b.bottom() - a.bottom()) * share);
    }
}
