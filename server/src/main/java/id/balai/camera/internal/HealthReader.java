package id.balai.camera.internal;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears what the eyes say of the cameras. Every server hears all of it, in no group, and begins with the last minute: so
 * each knows by itself, and a started one knows at once.
 */
@Component
class HealthReader extends Lifecycled {

    private static final Logger log = LoggerFactory.getLogger(HealthReader.class);
    private static final Duration LOOK_BACK = Duration.ofMinutes(1);

    private final HealthBoard board;
    private final Clock clock;

    HealthReader(River river, HealthBoard board, Clock clock) {
        super(river);
        this.board = board;
        this.clock = clock;
    }

    @Override
    String name() {
        return "health-reader";
    }

    @Override
    void session(RiverLoop.Open open) throws Exception {
        river().createTopics();
        try (Consumer<String, byte[]> reader = river().reader()) {
            lookBack(reader);
            while (open.isOpen()) {
                for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(500))) {
                    hear(record);
                }
                open.well();
            }
        }
    }

    private void lookBack(Consumer<String, byte[]> reader) {
        List<TopicPartition> partitions = reader.partitionsFor(Topic.CAMERA_HEALTH.topicName()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        reader.assign(partitions);
        long from = clock.instant().minus(LOOK_BACK).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from));
        Map<TopicPartition, OffsetAndTimestamp> starts = reader.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            if (start == null) {
                reader.seekToEnd(List.of(partition));
            } else {
                reader.seek(partition, start.offset());
            }
        }
        // Seeking to an end is lazy; what is said from now on must be behind it.
        partitions.forEach(reader::position);
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        try {
            var said = id.balai.contracts.proto.CameraHealth.parseFrom(record.value());
            // An eye's clock may be off; how old a word is goes by when it came.
            Instant now = clock.instant();
            Instant heard = Instant.ofEpochMilli(record.timestamp());
            board.hear(record.key(), HealthMessages.health(said), said.getEyeUrl(), heard.isAfter(now) ? now : heard);
        } catch (InvalidProtocolBufferException malformed) {
            log.debug("A malformed word of health of {} is left out", record.key());
        }
    }
}
