/** A city's cameras as Kafka sees them, and the program they are sent to: what several measurements need. */
@NullMarked
package id.balai.bench.river;

import org.jspecify.annotations.NullMarked;
