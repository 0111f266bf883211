package id.balai.eye.picture;

import id.balai.contracts.proto.PicturePoint;

/**
 * A point on the picture.
 *
 * @param x share of the width, from the left
 * @param y share of the height, from the top
 */
public record Spot(double x, double y) {

    /** The same point as read from a message. */
    public static Spot of(PicturePoint point) {
        return new Spot(point.getX(), point.getY());
    }

    /** How far {@code other} is, in picture heights. */
    public double distance(Spot other) {
        return Math.hypot((x - other.x) * Box.ASPECT, y - other.y);
    }
}
