/** Decodes cameras at the rate their analysis wants, on one pool for all, fair among them, newest first. */
@NullMarked
package id.balai.eye.decode;

import org.jspecify.annotations.NullMarked;
