package id.balai.simulator.internal.rtsp;

import java.util.List;

/**
 * One picture, ready to be sent.
 *
 * @param decodeTicks when it is sent, since the clip's start, at 90 kHz
 * @param showTicks when it is shown, since the clip's start, at 90 kHz
 * @param key whether decoding can start here
 * @param payloads its RTP payloads in order; the last has the marker
 */
record AccessUnit(long decodeTicks, long showTicks, boolean key, List<byte[]> payloads) {}
