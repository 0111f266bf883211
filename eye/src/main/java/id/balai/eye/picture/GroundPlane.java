package id.balai.eye.picture;

import id.balai.contracts.proto.GroundCalibration;
import java.util.Optional;

/**
 * Turns points of the picture into metres on the ground, by a plane homography (Hartley and Zisserman, Multiple View
 * Geometry, 2nd edition, section 2.3).
 */
public final class GroundPlane {

    private final double[] h;
    private final double sign;

    private GroundPlane(double[] h) {
        this.h = h;
        // The lower middle of a camera's picture shows ground; what has the other sign of w is above the horizon.
        this.sign = Math.signum(w(0.5, 1));
    }

    /** The plane of a calibration; empty when it has none or its nine numbers are no usable homography. */
    public static Optional<GroundPlane> of(GroundCalibration calibration) {
        if (calibration.getHomographyCount() != 9) {
            return Optional.empty();
        }
        double[] h = calibration.getHomographyList().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double determinant = h[0] * (h[4] * h[8] - h[5] * h[7])
                - h[1] * (h[3] * h[8] - h[5] * h[6])
                + h[2] * (h[3] * h[7] - h[4] * h[6]);
        if (!Double.isFinite(determinant) || determinant == 0) {
            return Optional.empty();
        }
        GroundPlane plane = new GroundPlane(h);
        return plane.sign == 0 ? Optional.empty() : Optional.of(plane);
    }

    /** The place on the ground; empty at and above the horizon. */
    public Optional<Metres> at(Spot spot) {
        double w = w(spot.x(), spot.y());
        if (w * sign <= 1e-9) {
            return Optional.empty();
        }
        double east = (h[0] * spot.x() + h[1] * spot.y() + h[2]) / w;
        double north = (h[3] * spot.x() + h[4] * spot.y() + h[5]) / w;
        return Optional.of(new Metres(east, north));
    }

    /** Metres on the ground for one picture width, at a spot and along the picture's rows; empty above the horizon. */
    public Optional<Double> metresPerWidth(Spot spot) {
        double step = 0.005;
        Optional<Metres> a = at(new Spot(spot.x() - step, spot.y()));
        Optional<Metres> b = at(new Spot(spot.x() + step, spot.y()));
        return a.flatMap(from -> b.map(to -> from.distance(to) / (2 * step)));
    }

    private double w(double x, double y) {
        return h[6] * x + h[7] * y + h[8];
    }

    /**
     * A place on the ground.
     *
     * @param east metres
     * @param north metres
     */
    public record Metres(double east, double north) {

        /** Metres to {@code other}. */
        public double distance(Metres other) {
            return Math.hypot(east - other.east, north - other.north);
        }
    }
}
