/**
 * From observation to signal: one Kafka Streams topology that reads what cameras see, keeps for each zone and line what
 * its rules and windows must remember, and says when a rule is met and what a minute, a quarter and an hour amounted to.
 *
 * <p>{@link id.balai.stream.Streams} starts and stops it in any process; several processes share the cameras by Kafka's
 * consumer groups and take over from each other with their memory.
 */
@NullMarked
package id.balai.stream;

import org.jspecify.annotations.NullMarked;
