/** The same jars on many processes: parts die and are replaced while cameras speak and people work. */
@NullMarked
package id.balai.bench.many;

import org.jspecify.annotations.NullMarked;
