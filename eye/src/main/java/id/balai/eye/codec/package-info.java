/** What the bytes of H.264 and H.265 say without decoding: NAL units, parameter sets, picture size, codec strings. */
@NullMarked
package id.balai.eye.codec;

import org.jspecify.annotations.NullMarked;
