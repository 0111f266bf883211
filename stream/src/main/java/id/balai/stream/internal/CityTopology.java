package id.balai.stream.internal;

import com.google.protobuf.Message;
import id.balai.contracts.ProtoSerde;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/** How sources, the one processor, its stores and the sinks hang together. */
public final class CityTopology {

    /**
     * The stores live in memory and are restored from these changelogs at a start. Small segments keep them compacted,
     * so that a restart reads little more than what is remembered.
     */
    private static final Map<String, String> CHANGELOG = Map.of(
            "segment.bytes", Integer.toString(4 << 20),
            "segment.ms", Long.toString(Duration.ofMinutes(30).toMillis()),
            "min.cleanable.dirty.ratio", "0.2");

    private CityTopology() {}

    /** The topology, counting into {@code counters} and leaving out what {@code backlog} says. */
    public static Topology build(Counters counters, Backlog backlog) {
        Topology topology = new Topology();
        // Rules are read before any observation that waits beside them: a change must not queue behind a backlog.
        topology.addSource(
                AutoOffsetReset.earliest(),
                "rule-registry",
                (message, partitionTime) -> 0L,
                Serdes.String().deserializer(),
                lenient(CameraRules.getDefaultInstance()),
                Topic.RULE_REGISTRY.topicName());
        // Where nothing was committed or all of it is gone, ten minutes are soon caught up and six hours are not.
        topology.addSource(
                AutoOffsetReset.byDuration(Duration.ofMinutes(10)),
                "observations",
                (message, partitionTime) -> Math.max(1L, message.timestamp()),
                Serdes.String().deserializer(),
                new ObservationReader(backlog),
                Topic.CAMERA_OBSERVATION.topicName());
        ProcessorSupplier<String, Message, String, Message> supplier = () -> new CityProcessor(counters);
        topology.addProcessor("city", supplier, "rule-registry", "observations");
        topology.addStateStore(SubjectStore.builder(CityProcessor.SUBJECTS, CHANGELOG), "city");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(CityProcessor.RULES),
                                Serdes.String(),
                                ProtoSerde.of(CameraRules.getDefaultInstance()))
                        .withCachingDisabled()
                        .withLoggingEnabled(CHANGELOG),
                "city");
        topology.addSink(
                CityProcessor.TO_SIGNALS,
                Topic.SIGNAL.topicName(),
                Serdes.String().serializer(),
                ProtoSerde.of(Signal.getDefaultInstance()).serializer(),
                "city");
        topology.addSink(
                CityProcessor.TO_AGGREGATES,
                Topic.ZONE_AGGREGATE.topicName(),
                Serdes.String().serializer(),
                ProtoSerde.of(ZoneAggregate.getDefaultInstance()).serializer(),
                "city");
        return topology;
    }

    /** Bytes that are no such message become an empty one, which the processor counts and leaves out. */
    private static <T extends Message> Deserializer<T> lenient(T empty) {
        Deserializer<T> strict = ProtoSerde.of(empty).deserializer();
        return (topic, bytes) -> {
            try {
                return strict.deserialize(topic, bytes);
            } catch (SerializationException malformed) {
                return empty;
            }
        };
    }
}
