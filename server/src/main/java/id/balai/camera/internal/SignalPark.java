package id.balai.camera.internal;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals that cannot be taken in, kept with the reason for somebody to look at. */
@Repository
class SignalPark {

    private static final int MAX_REASON = 1_000;

    private final JdbcClient jdbc;

    SignalPark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps one; again is no other. */
    void park(ConsumerRecord<String, byte[]> record, String reason) {
        jdbc.sql("""
                        insert into camera_signal_parked (topic, partition, "offset", message, reason)
                        values (:topic, :partition, :offset, :message, :reason)
                        on conflict (topic, partition, "offset") do nothing
                        """)
                .param("topic", record.topic())
                .param("partition", record.partition())
                .param("offset", record.offset())
                .param("message", record.value(), java.sql.Types.BINARY)
                .param("reason", reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason)
                .update();
    }
}
