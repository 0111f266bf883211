/** A city of the size to be measured, on a PostgreSQL that a measurement can fill and ask by itself. */
@NullMarked
package id.balai.bench.city;

import org.jspecify.annotations.NullMarked;
