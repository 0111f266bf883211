/** The streams on a real broker: restart, take-over, load. */
@NullMarked
package id.balai.stream;

import org.jspecify.annotations.NullMarked;
