/** What watching cameras costs. */
@NullMarked
package id.balai.bench.watch;

import org.jspecify.annotations.NullMarked;
