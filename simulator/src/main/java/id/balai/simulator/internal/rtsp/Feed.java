package id.balai.simulator.internal.rtsp;

/**
 * A clip at an address. At Unix time t it shows the moment {@code (t + offset) modulo its length}, to everyone.
 *
 * @param media the clip
 * @param offsetTicks shifts this camera's moment against other cameras of the same clip, at 90 kHz
 */
record Feed(Media media, long offsetTicks) {
    /** How far all turns of the clip have come at a Unix time in microseconds, at 90 kHz. */
    long ticksAt(long unixMicros) {
        return unixMicros / 100 * 9 + offsetTicks;
    }
}
