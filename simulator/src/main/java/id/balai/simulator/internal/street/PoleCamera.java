package id.balai.simulator.internal.street;

/**
 * A camera on a pole, without lens distortion. The street's axes are metres: x to the right across the street, y along
 * it, z up; the camera looks along y, turned by the yaw and tilted down by the pitch. Pictures are 16:9.
 *
 * @param x place across the street in metres
 * @param y place along the street in metres
 * @param heightMetres height over the ground
 * @param yawDegrees turn to the right, seen from above
 * @param pitchDegrees tilt down from the horizon
 * @param focal focal length as a share of the picture's width
 */
public record PoleCamera(
        double x, double y, double heightMetres, double yawDegrees, double pitchDegrees, double focal) {
    /** Width over height of every picture. */
    public static final double ASPECT = 16.0 / 9;

    /** Nothing nearer than this is drawn, in metres along the optical axis. */
    static final double NEAREST_METRES = 0.5;

    /** Metres from the camera along its optical axis; what is behind it is negative. */
    public double depth(double px, double py, double pz) {
        double yaw = Math.toRadians(yawDegrees);
        double pitch = Math.toRadians(pitchDegrees);
        double forward = (px - x) * Math.sin(yaw) + (py - y) * Math.cos(yaw);
        return forward * Math.cos(pitch) + (heightMetres - pz) * Math.sin(pitch);
    }

    /** A point of the street on the picture, in shares of width and height; only for points before the camera. */
    public Homography.Point project(double px, double py, double pz) {
        double yaw = Math.toRadians(yawDegrees);
        double pitch = Math.toRadians(pitchDegrees);
        double forward = (px - x) * Math.sin(yaw) + (py - y) * Math.cos(yaw);
        double right = (px - x) * Math.cos(yaw) - (py - y) * Math.sin(yaw);
        double below = heightMetres - pz;
        double depth = forward * Math.cos(pitch) + below * Math.sin(pitch);
        double up = forward * Math.sin(pitch) - below * Math.cos(pitch);
        return new Homography.Point(0.5 + focal * right / depth, 0.5 - focal * ASPECT * up / depth);
    }

    /** From the ground in metres to the picture in shares. */
    public Homography groundToPicture() {
        double sy = Math.sin(Math.toRadians(yawDegrees));
        double cy = Math.cos(Math.toRadians(yawDegrees));
        double sp = Math.sin(Math.toRadians(pitchDegrees));
        double cp = Math.cos(Math.toRadians(pitchDegrees));
        double[] forward = {sy, cy, -x * sy - y * cy};
        double[] right = {cy, -sy, -x * cy + y * sy};
        double[] depth = {forward[0] * cp, forward[1] * cp, forward[2] * cp + heightMetres * sp};
        double[] up = {forward[0] * sp, forward[1] * sp, forward[2] * sp - heightMetres * cp};
        double fy = focal * ASPECT;
        return new Homography(
                0.5 * depth[0] + focal * right[0],
                0.5 * depth[1] + focal * right[1],
                0.5 * depth[2] + focal * right[2],
                0.5 * depth[0] - fy * up[0],
                0.5 * depth[1] - fy * up[1],
                0.5 * depth[2] - fy * up[2],
                depth[0],
                depth[1],
                depth[2]);
    }

    /** From the picture in shares to the ground in metres: what a camera's ground calibration is. */
    public Homography pictureToGround() {
        return groundToPicture().inverse();
    }
}
