package id.balai.journeys;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.Crossing;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What an eye said of a line, second by second; the figures that the server tells are of whole minutes. */
final class CrossingsOnKafka {

    private static final Set<ObjectClass> VEHICLES =
            EnumSet.of(ObjectClass.MOTORCYCLE, ObjectClass.CAR, ObjectClass.BUS, ObjectClass.TRUCK);

    private CrossingsOnKafka() {}

    /** The vehicles that crossed forward since then: of each the end of the second in which it did, in order. */
    static List<Instant> forward(KafkaAccess kafka, String lineId, Instant since)
            throws InvalidProtocolBufferException {
        List<Instant> crossed = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka.settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.CAMERA_OBSERVATION.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < requireNonNull(end.getValue()))) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
                    Observation said = Observation.parseFrom(each.value());
                    if (said.getLine().getLineId().equals(lineId) && said.getAtMs() > since.toEpochMilli()) {
                        crossed.addAll(Collections.nCopies(
                                vehicles(said.getLine().getCrossingsList()), Instant.ofEpochMilli(said.getAtMs())));
                    }
                }
            }
        }
        return crossed.stream().sorted().toList();
    }

    private static int vehicles(List<Crossing> crossings) {
        return crossings.stream()
                .filter(crossing -> crossing.getForward() && VEHICLES.contains(crossing.getObjectClass()))
                .mapToInt(Crossing::getCount)
                .sum();
    }
}
