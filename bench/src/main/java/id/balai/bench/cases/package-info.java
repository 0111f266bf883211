/** How fast work gets done: incidents from their first word to their photo. */
@NullMarked
package id.balai.bench.cases;

import org.jspecify.annotations.NullMarked;
