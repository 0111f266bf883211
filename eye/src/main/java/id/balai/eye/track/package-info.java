/**
 * Follows objects from frame to frame: association in two stages (ByteTrack, arXiv 2110.06864) of detections with the
 * places a Kalman filter expects, and a long memory for what stands still.
 */
@NullMarked
package id.balai.eye.track;

import org.jspecify.annotations.NullMarked;
