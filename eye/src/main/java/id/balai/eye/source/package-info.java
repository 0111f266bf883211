/** Reads cameras: libav in this process, one thread a camera, reconnecting for as long as the camera is wanted. Packets
 * are lent to consumers by the reading thread; who needs one longer takes a reference of its own. */
@NullMarked
package id.balai.eye.source;

import org.jspecify.annotations.NullMarked;
