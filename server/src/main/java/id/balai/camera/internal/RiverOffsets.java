package id.balai.camera.internal;

import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far topics were taken in, committed together with what was taken in. */
@Repository
class RiverOffsets {

    private final JdbcClient jdbc;

    RiverOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody else has taken the partition over; what was read must be left to them. */
    static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OvertakenException(TopicPartition partition) {
            super("another server takes in " + partition);
        }
    }

    /** The next offset to take in; empty when nothing was. */
    OptionalLong find(TopicPartition partition) {
        return jdbc.sql("select \"offset\" from camera_river_offset where topic = :topic and partition = :partition")
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /**
     * Moves on, from where it is believed to stand.
     *
     * @param from by partition, the offset before; negative when nothing was taken in yet
     * @param to by partition, the next offset to take in
     * @throws OvertakenException when it stands elsewhere
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        for (Map.Entry<TopicPartition, Long> each : to.entrySet()) {
            TopicPartition partition = each.getKey();
            long before = from.getOrDefault(partition, -1L);
            int moved = jdbc.sql(before < 0 ? """
                                      insert into camera_river_offset (topic, partition, "offset")
                                      values (:topic, :partition, :to) on conflict do nothing
                                      """ : """
                                      update camera_river_offset set "offset" = :to
                                      where topic = :topic and partition = :partition and "offset" = :before
                                      """)
                    .param("topic", partition.topic())
                    .param("partition", partition.partition())
                    .param("to", each.getValue())
                    .param("before", before)
                    .update();
            if (moved == 0) {
                throw new OvertakenException(partition);
            }
        }
    }

    /** Forgets where a partition stood: the topic was made anew and its offsets begin again. */
    void forget(TopicPartition partition) {
        jdbc.sql("delete from camera_river_offset where topic = :topic and partition = :partition")
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .update();
    }
}
