package id.balai.simulator.internal.street;

/** A camera for a picture of so many pixels: the same projection as {@link PoleCamera}'s, worked out once. */
final class View {
    final int width;
    final int height;
    private final double x;
    private final double y;
    private final double z;
    private final double sinYaw;
    private final double cosYaw;
    private final double sinPitch;
    private final double cosPitch;
    private final double scale;

    View(PoleCamera camera, int width, int height) {
        this.width = width;
        this.height = height;
        x = camera.x();
        y = camera.y();
        z = camera.heightMetres();
        sinYaw = Math.sin(Math.toRadians(camera.yawDegrees()));
        cosYaw = Math.cos(Math.toRadians(camera.yawDegrees()));
        sinPitch = Math.sin(Math.toRadians(camera.pitchDegrees()));
        cosPitch = Math.cos(Math.toRadians(camera.pitchDegrees()));
        scale = camera.focal() * width;
    }

    double eyeX() {
        return x;
    }

    double eyeY() {
        return y;
    }

    double eyeZ() {
        return z;
    }

    /** Metres along the optical axis. */
    double depth(double px, double py, double pz) {
        return ((px - x) * sinYaw + (py - y) * cosYaw) * cosPitch + (z - pz) * sinPitch;
    }

    /** Writes a point's place in pixels and its depth to {@code out[at..at+2]}. */
    void project(double px, double py, double pz, double[] out, int at) {
        double forward = (px - x) * sinYaw + (py - y) * cosYaw;
        double right = (px - x) * cosYaw - (py - y) * sinYaw;
        double below = z - pz;
        double depth = Math.max(PoleCamera.NEAREST_METRES, forward * cosPitch + below * sinPitch);
        double up = forward * sinPitch - below * cosPitch;
        out[at] = width / 2.0 + scale * right / depth;
        out[at + 1] = height / 2.0 - scale * up / depth;
        out[at + 2] = depth;
    }

    /** Pixels a metre takes at a depth. */
    double pixelsPerMetre(double depth) {
        return scale / Math.max(PoleCamera.NEAREST_METRES, depth);
    }

    /** Writes the direction in which a pixel looks to {@code out}, one metre deep along the optical axis. */
    void ray(double px, double py, double[] out) {
        double right = (px - width / 2.0) / scale;
        double up = (height / 2.0 - py) / scale;
        double forward = cosPitch + up * sinPitch;
        out[0] = forward * sinYaw + right * cosYaw;
        out[1] = forward * cosYaw - right * sinYaw;
        out[2] = -sinPitch + up * cosPitch;
    }
}
