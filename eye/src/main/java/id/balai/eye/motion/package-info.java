/** The built-in detector, which needs no model: what differs from the background, told apart by its real size. */
@NullMarked
package id.balai.eye.motion;

import org.jspecify.annotations.NullMarked;
