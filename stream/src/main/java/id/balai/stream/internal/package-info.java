/** The topology, its rule engine and its windows; {@code RuleEngine} and {@code Windows} know nothing of Kafka. */
@NullMarked
package id.balai.stream.internal;

import org.jspecify.annotations.NullMarked;
