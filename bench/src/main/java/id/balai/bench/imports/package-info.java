/** How fast a city's registers come in. */
@NullMarked
package id.balai.bench.imports;

import org.jspecify.annotations.NullMarked;
