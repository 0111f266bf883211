/** Parts are killed while people work and cameras speak; what was acknowledged is then looked for. */
@NullMarked
package id.balai.bench.kill;

import org.jspecify.annotations.NullMarked;
