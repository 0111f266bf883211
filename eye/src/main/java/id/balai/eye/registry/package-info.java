/** Which cameras this eye watches: the compacted registry topic, shared among eyes by Kafka's consumer groups; and what
 * it tells back: observations, tracks and health. */
@NullMarked
package id.balai.eye.registry;

import org.jspecify.annotations.NullMarked;
