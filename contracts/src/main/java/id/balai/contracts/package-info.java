/**
 * The messages that Balai's processes exchange over Kafka, the topics they travel on, and the value types that more
 * than one process must agree about.
 */
@NullMarked
package id.balai.contracts;

import org.jspecify.annotations.NullMarked;
