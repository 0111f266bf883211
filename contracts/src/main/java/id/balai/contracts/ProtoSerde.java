package id.balai.contracts;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A message's form on the wire: plain Protobuf without a schema id, because a topic carries one type of message only.
 *
 * @param <T> the message
 */
public final class ProtoSerde<T extends Message> implements Serde<T> {

    private final Parser<T> parser;

    private ProtoSerde(Parser<T> parser) {
        this.parser = parser;
    }

    /** For the message of which {@code example} is any instance, usually the default one. */
    @SuppressWarnings("unchecked") // a message's own parser gives that message
    public static <T extends Message> ProtoSerde<T> of(T example) {
        return new ProtoSerde<>((Parser<T>) example.getParserForType());
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, message) -> toBytes(message);
    }

    /** {@inheritDoc} It throws {@link SerializationException}, not retriable, on bytes that are no such message. */
    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> fromBytes(topic, bytes);
    }

    // A null message is a tombstone on compacted topics, and Kafka's own signatures know no nullness.
    @SuppressWarnings("NullAway")
    private static byte[] toBytes(@Nullable Message message) {
        return message == null ? null : message.toByteArray();
    }

    @SuppressWarnings("NullAway")
    private T fromBytes(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return parser.parseFrom(bytes);
        } catch (InvalidProtocolBufferException malformed) {
            throw new SerializationException("malformed message on topic " + topic, malformed);
        }
    }
}
