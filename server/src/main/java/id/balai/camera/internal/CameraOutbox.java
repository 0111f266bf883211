package id.balai.camera.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cameras whose change is committed but not on Kafka yet. */
@Repository
class CameraOutbox {

    private final JdbcClient jdbc;

    CameraOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One camera that waits, up to the newest of its changes. */
    record Waiting(long id, String cameraId) {}

    /** Notes that these changed, with the present transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Collection<String> cameraIds) {
        jdbc.sql("insert into camera_outbox (camera_id) select unnest(:ids::text[])")
                .param("ids", cameraIds.toArray(String[]::new))
                .update();
    }

    /** True when no other server publishes until the present transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('camera outbox'))")
                .query(Boolean.class)
                .single();
    }

    /** Those that wait longest, at most {@code limit}. */
    List<Waiting> next(int limit) {
        return jdbc.sql("select id, camera_id from camera_outbox order by id limit :limit")
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    void remove(Collection<Waiting> published) {
        jdbc.sql("delete from camera_outbox where id = any(:ids)")
                .param("ids", published.stream().map(Waiting::id).toArray(Long[]::new))
                .update();
    }

    /** How many wait. */
    long size() {
        return jdbc.sql("select count(*) from camera_outbox").query(Long.class).single();
    }
}
