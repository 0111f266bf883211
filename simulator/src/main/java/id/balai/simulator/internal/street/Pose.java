package id.balai.simulator.internal.street;

/**
 * Where something is at a moment.
 *
 * @param x metres across
 * @param y metres along
 * @param headingX direction it faces, a unit vector
 * @param headingY the same
 * @param speed metres a second
 */
record Pose(double x, double y, double headingX, double headingY, double speed) {}
