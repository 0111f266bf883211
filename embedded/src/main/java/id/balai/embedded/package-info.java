/**
 * PostgreSQL and a Kafka broker that come along with the program, so that one command is enough on one machine. Both
 * are the real thing, durable settings included; both run as processes of their own. In a city's data centre their
 * places are taken by addresses, and nothing of this module is used.
 *
 * <p>{@link id.balai.embedded.TestPostgres} and {@link id.balai.embedded.TestBroker} give the same two to tests, shared
 * by all tests of a JVM.
 */
@NullMarked
package id.balai.embedded;

import org.jspecify.annotations.NullMarked;
