/**
 * The eye: a video node. It reads the cameras that Kafka's consumer group assigned to it, serves their live video and
 * snapshots, has their frames analysed, and tells what was seen.
 *
 * <p>A camera is one pipeline of small parts: {@code source} reads packets, its fan-out hands them to {@code live} and
 * {@code decode}; decoded frames go to {@code vision} and {@code snapshot}; {@code camera} ties one camera's parts
 * together and knows its health; {@code registry} says which cameras there are; {@code http} serves them.
 */
@NullMarked
package id.balai.eye;

import org.jspecify.annotations.NullMarked;
