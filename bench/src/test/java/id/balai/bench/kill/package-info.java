/** Of what the measurement by kills concludes. */
@NullMarked
package id.balai.bench.kill;

import org.jspecify.annotations.NullMarked;
