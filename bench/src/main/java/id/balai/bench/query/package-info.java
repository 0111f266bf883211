/** How fast what people look at all day is answered. */
@NullMarked
package id.balai.bench.query;

import org.jspecify.annotations.NullMarked;
