/** Tests of the eye as a process. */
@NullMarked
package id.balai.eye;

import org.jspecify.annotations.NullMarked;
