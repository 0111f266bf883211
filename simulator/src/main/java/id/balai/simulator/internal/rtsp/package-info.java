/**
 * Cameras that are files: an RTSP server (RFC 2326) whose media are clips played in a loop, sent as RTP (RFC 3550, RFC
 * 6184, RFC 7798) interleaved in the connection. All clients of one clip see the same moment of it.
 */
@NullMarked
package id.balai.simulator.internal.rtsp;

import org.jspecify.annotations.NullMarked;
