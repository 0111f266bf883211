/** Live video for browsers: fragmented MP4 (ISO/IEC 14496-12) made once a camera without re-encoding, whoever watches. */
@NullMarked
package id.balai.eye.live;

import org.jspecify.annotations.NullMarked;
