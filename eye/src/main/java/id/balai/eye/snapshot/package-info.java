/** JPEG pictures of the newest frame, with what was seen drawn over it where wanted. */
@NullMarked
package id.balai.eye.snapshot;

import org.jspecify.annotations.NullMarked;
