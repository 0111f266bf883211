package id.balai.simulator.internal.street;

/**
 * One thing as it is on one picture.
 *
 * @param id its track
 * @param kind what it is
 * @param left of its box, in shares of the picture
 * @param top of its box
 * @param right of its box
 * @param bottom of its box
 * @param visible share of its box that is on the picture and not behind something that stands
 * @param x its place on the ground in metres
 * @param y its place on the ground in metres
 * @param speed metres a second
 */
record Seen(
        int id,
        Kind kind,
        double left,
        double top,
        double right,
        double bottom,
        double visible,
        double x,
        double y,
        double speed) {}
