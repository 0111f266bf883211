package id.balai.camera.internal;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.ZoneAggregate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the figures of zones and lines into PostgreSQL. The offsets are committed in the same transaction as the rows,
 * and reading begins where they stand: so each figure counts once, whatever crashes when.
 */
@Component
class AggregateSink extends Lifecycled {

    /** What is older was kept long enough, what is newer comes from a clock gone wild. */
    static final Duration OLDEST = Duration.ofDays(AggregateUpkeep.KEPT_DAYS);

    static final Duration NEWEST = Duration.ofDays(2);

    private static final String GROUP = "balai-aggregates";
    private static final int MOST_RECORDS = 10_000;

    private final AggregateStore store;
    private final RiverOffsets offsets;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter written;
    private final Counter refused;
    private final Set<LocalDate> made = new HashSet<>();

    AggregateSink(
            River river,
            AggregateStore store,
            RiverOffsets offsets,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        super(river);
        this.store = store;
        this.offsets = offsets;
        this.transaction = transaction;
        this.clock = clock;
        this.written = meters.counter("balai.aggregates.written");
        this.refused = meters.counter("balai.aggregates.refused");
    }

    @Override
    String name() {
        return "aggregate-sink";
    }

    @Override
    void session(RiverLoop.Open open) throws Exception {
        river().createTopics();
        Map<TopicPartition, Long> stands = new HashMap<>();
        try (Consumer<String, byte[]> consumer = river().member(GROUP, MOST_RECORDS)) {
            consumer.subscribe(List.of(Topic.ZONE_AGGREGATE.topicName()), new Seeking(consumer, stands));
            while (open.isOpen()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    take(records, stands);
                }
                open.well();
            }
        }
    }

    /** Begins where the database stands, not where Kafka believes. */
    private final class Seeking implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;
        private final Map<TopicPartition, Long> stands;

        Seeking(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> stands) {
            this.consumer = consumer;
            this.stands = stands;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(stands::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                OptionalLong stored = offsets.find(partition);
                if (stored.isPresent() && stored.getAsLong() <= ends.getOrDefault(partition, 0L)) {
                    // Retention may have taken what a long absent server did not read.
                    consumer.seek(partition, Math.max(stored.getAsLong(), first.getOrDefault(partition, 0L)));
                    stands.put(partition, stored.getAsLong());
                } else {
                    offsets.forget(partition);
                    consumer.seek(partition, first.getOrDefault(partition, 0L));
                }
            }
        }
    }

    private void take(ConsumerRecords<String, byte[]> records, Map<TopicPartition, Long> stands) {
        // The last word on a window is the one that counts.
        Map<String, ZoneAggregate> newest = new LinkedHashMap<>();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            ZoneAggregate aggregate = read(record);
            if (aggregate == null) {
                refused.increment();
            } else {
                newest.put(
                        aggregate.getSubjectId()
                                + '\t'
                                + aggregate.getWindowSeconds()
                                + '\t'
                                + aggregate.getWindowStartMs(),
                        aggregate);
            }
        }
        makePartitions(newest.values());
        transaction.executeWithoutResult(status -> {
            offsets.move(stands, next);
            if (!newest.isEmpty()) {
                store.putAll(newest.values());
            }
        });
        stands.putAll(next);
        written.increment(newest.size());
    }

    private @Nullable ZoneAggregate read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return null;
        }
        try {
            ZoneAggregate aggregate = ZoneAggregate.parseFrom(record.value());
            Instant start = Instant.ofEpochMilli(aggregate.getWindowStartMs());
            Instant now = clock.instant();
            boolean inTime = start.isAfter(now.minus(OLDEST)) && start.isBefore(now.plus(NEWEST));
            return inTime && !aggregate.getSubjectId().isEmpty() ? aggregate : null;
        } catch (InvalidProtocolBufferException malformed) {
            return null;
        }
    }

    private void makePartitions(Collection<ZoneAggregate> aggregates) {
        for (ZoneAggregate each : aggregates) {
            LocalDate day = Instant.ofEpochMilli(each.getWindowStartMs())
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate();
            if (!made.contains(day)) {
                store.makePartition(day);
                made.add(day);
            }
        }
    }
}
