/** How much the way from observation to signal and to figures carries. */
@NullMarked
package id.balai.bench.pipeline;

import org.jspecify.annotations.NullMarked;
