/** Too much of one thing at once, and how the program bears it while people go on working. */
@NullMarked
package id.balai.bench.flood;

import org.jspecify.annotations.NullMarked;
