package id.balai.eye.picture;

import id.balai.contracts.proto.PictureBox;

/**
 * An upright box on the picture, in shares of its width and height. It may reach past the picture's edges.
 *
 * @param left left edge
 * @param top upper edge, less than {@code bottom}
 * @param right right edge
 * @param bottom lower edge
 */
public record Box(double left, double top, double right, double bottom) {

    /** Pictures are about so much wider than high, so a share of the width is so many shares of the height. */
    public static final double ASPECT = 16.0 / 9;

    /** A box around a centre. */
    public static Box around(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    /** Width as a share of the picture's. */
    public double width() {
        return right - left;
    }

    /** Height as a share of the picture's. */
    public double height() {
        return bottom - top;
    }

    /** Share of the picture it covers; zero for an empty one. */
    public double area() {
        return Math.max(0, width()) * Math.max(0, height());
    }

    /** A length for it, the root of its area, in picture heights. */
    public double size() {
        return Math.sqrt(Math.max(1e-8, width() * ASPECT * height()));
    }

    /** Middle, left to right. */
    public double centreX() {
        return (left + right) / 2;
    }

    /** Middle, top to bottom. */
    public double centreY() {
        return (top + bottom) / 2;
    }

    /** Where the object stands: the middle of the lower edge. */
    public Spot ground() {
        return new Spot(centreX(), bottom);
    }

    /** Share of the picture both cover. */
    public double overlap(Box other) {
        double across = Math.min(right, other.right) - Math.max(left, other.left);
        double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }

    /** Intersection over union: 1 the same box, 0 apart. */
    public double iou(Box other) {
        double both = overlap(other);
        return both <= 0 ? 0 : both / (area() + other.area() - both);
    }

    /** Share of this box that {@code other} covers. */
    public double coveredBy(Box other) {
        double own = area();
        return own <= 0 ? 0 : overlap(other) / own;
    }

    /** The box with {@code share} of its width added left and right, and of its height above and below. */
    public Box grown(double share) {
        double across = width() * share;
        double down = height() * share;
        return new Box(left - across, top - down, right + across, bottom + down);
    }

    /** The part of it on the picture. */
    public Box clipped() {
        return new Box(clip(left), clip(top), clip(right), clip(bottom));
    }

    /** The part of it on the picture, as a message. */
    public PictureBox toProto() {
        Box seen = clipped();
        return PictureBox.newBuilder()
                .setLeft((float) seen.left)
                .setTop((float) seen.top)
                .setRight((float) seen.right)
                .setBottom((float) seen.bottom)
                .build();
    }

    private static double clip(double share) {
        return Math.clamp(share, 0.0, 1.0);
    }
}
