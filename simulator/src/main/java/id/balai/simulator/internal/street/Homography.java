package id.balai.simulator.internal.street;

/**
 * A plane-to-plane projective map of nine numbers, row by row: {@code (x, y, 1)} goes to {@code (u, v, w)}, read as the
 * point {@code (u / w, v / w)}. See Hartley and Zisserman, Multiple View Geometry, section 2.3.
 */
public record Homography(
        double m00, double m01, double m02, double m10, double m11, double m12, double m20, double m21, double m22) {

    /** Where a point goes. */
    public Point apply(double x, double y) {
        double w = m20 * x + m21 * y + m22;
        return new Point((m00 * x + m01 * y + m02) / w, (m10 * x + m11 * y + m12) / w);
    }

    /**
     * The map back.
     *
     * @throws ArithmeticException when this one flattens the plane
     */
    public Homography inverse() {
        double c00 = m11 * m22 - m12 * m21;
        double c01 = m12 * m20 - m10 * m22;
        double c02 = m10 * m21 - m11 * m20;
        double determinant = m00 * c00 + m01 * c01 + m02 * c02;
        if (Math.abs(determinant) < 1e-15) {
            throw new ArithmeticException("the homography cannot be inverted");
        }
        double k = 1 / determinant;
        return new Homography(
                c00 * k,
                (m02 * m21 - m01 * m22) * k,
                (m01 * m12 - m02 * m11) * k,
                c01 * k,
                (m00 * m22 - m02 * m20) * k,
                (m02 * m10 - m00 * m12) * k,
                c02 * k,
                (m01 * m20 - m00 * m21) * k,
                (m00 * m11 - m01 * m10) * k);
    }

    /** The nine numbers row by row, scaled so that the last is 1 where it is not zero. */
    public double[] toArray() {
        double k = Math.abs(m22) < 1e-12 ? 1 : 1 / m22;
        return new double[] {m00 * k, m01 * k, m02 * k, m10 * k, m11 * k, m12 * k, m20 * k, m21 * k, m22 * k};
    }

    /** A point of either plane. */
    public record Point(double x, double y) {}
}
