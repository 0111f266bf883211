/** What live video costs, and how old it is when it is seen. */
@NullMarked
package id.balai.bench.live;

import org.jspecify.annotations.NullMarked;
