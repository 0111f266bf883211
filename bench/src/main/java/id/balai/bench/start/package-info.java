/** How soon the program is ready, and how much memory it takes. */
@NullMarked
package id.balai.bench.start;

import org.jspecify.annotations.NullMarked;
