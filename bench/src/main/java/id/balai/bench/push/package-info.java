/** How fast and how far word of a change spreads. */
@NullMarked
package id.balai.bench.push;

import org.jspecify.annotations.NullMarked;
