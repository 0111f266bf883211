/** What a whole installation owes after its processes were killed. */
@NullMarked
package id.balai.journeys.kill;

import org.jspecify.annotations.NullMarked;
