package id.balai.eye.picture;

import java.util.List;

/**
 * An area on the picture.
 *
 * @param corners in order, the first not repeated
 */
public record Polygon(List<Spot> corners) {

    /** Keeps a copy of the corners. */
    public Polygon {
        corners = List.copyOf(corners);
    }

    /** Whether the point is inside, by the even-odd rule; of less than three corners nothing is. */
    public boolean contains(Spot point) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Spot a = corners.get(i);
            Spot b = corners.get(j);
            if (a.y() > point.y() != b.y() > point.y()
                    && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside && corners.size() >= 3;
    }

    /** The smallest upright box around it. */
    public Box bounds() {
        double left = corners.stream().mapToDouble(Spot::x).min().orElse(0);
        double right = corners.stream().mapToDouble(Spot::x).max().orElse(0);
        double top = corners.stream().mapToDouble(Spot::y).min().orElse(0);
        double bottom = corners.stream().mapToDouble(Spot::y).max().orElse(0);
        return new Box(left, top, right, bottom);
    }
}
