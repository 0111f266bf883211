/** The rule engine and windows alone, then the whole topology in Kafka's test driver. */
@NullMarked
package id.balai.stream.internal;

import org.jspecify.annotations.NullMarked;
