/** Tells what an address gives, or exactly why it gives no video. */
@NullMarked
package id.balai.eye.probe;

import org.jspecify.annotations.NullMarked;
