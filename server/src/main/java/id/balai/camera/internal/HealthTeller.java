package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraHealth;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import id.balai.feed.Audience;
import id.balai.feed.Feed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells consoles when a camera's state is another. Once a second and a bounded number each time: a camera that flaps, or
 * a thousand that go down together, do not flood anybody. Of many servers that hear the same, the first tells.
 */
@Component
class HealthTeller {

    /** Cameras told of in one second; the others follow in the next. */
    private static final int MOST_AT_ONCE = 300;

    private static final Logger log = LoggerFactory.getLogger(HealthTeller.class);

    private final River river;
    private final HealthBoard board;
    private final CameraDirectory directory;
    private final Feed feed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HealthTeller(
            River river,
            HealthBoard board,
            CameraDirectory directory,
            Feed feed,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.river = river;
        this.board = board;
        this.directory = directory;
        this.feed = feed;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What consoles are told. */
    record Told(String id, Health health) {

        /** How the camera is now. */
        record Health(
                CameraHealth.State state,
                @Nullable String reason,
                @Nullable Instant at) {}
    }

    @Scheduled(fixedDelay = 1_000)
    void tell() {
        if (!river.isServed()) {
            return;
        }
        List<HealthBoard.Change> changes = board.changes(MOST_AT_ONCE);
        if (changes.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> tell(changes));
            board.told(changes);
        } catch (DataAccessException | TransactionException later) {
            log.debug("Consoles are told of {} cameras later", changes.size(), later);
        }
    }

    private void tell(List<HealthBoard.Change> changes) {
        Set<String> mine = new HashSet<>(jdbc.sql("""
                        insert into camera_health_told (camera_id, state, reason)
                        select * from unnest(:ids::text[], :states::text[], :reasons::text[])
                        on conflict (camera_id) do update set state = excluded.state, reason = excluded.reason
                        where (camera_health_told.state, camera_health_told.reason)
                            is distinct from (excluded.state, excluded.reason)
                        returning camera_id
                        """)
                .param("ids", changes.stream().map(HealthBoard.Change::cameraId).toArray(String[]::new))
                .param(
                        "states",
                        changes.stream()
                                .map(each -> each.health().state().name())
                                .toArray(String[]::new))
                .param(
                        "reasons",
                        changes.stream()
                                .map(each ->
                                        Objects.requireNonNullElse(each.health().reason(), ""))
                                .toArray(String[]::new))
                .query(String.class)
                .list());
        for (HealthBoard.Change change : changes) {
            Listed listed = directory.now().byId().get(change.cameraId());
            if (mine.contains(change.cameraId())
                    && listed != null
                    && listed.camera().state() == CameraState.ACTIVE) {
                feed.publish("camera", told(change), audience(listed.camera()));
            }
        }
    }

    private static Told told(HealthBoard.Change change) {
        CameraHealth health = change.health();
        return new Told(change.cameraId(), new Told.Health(health.state(), health.reason(), health.at()));
    }

    /** Those who may see the camera at all. */
    static Audience audience(Camera camera) {
        String owner = camera.ownerAgencyCode();
        return new Audience(
                camera.visibility() != Visibility.INTERNAL,
                owner == null ? List.of() : List.of(owner),
                camera.areaCode());
    }
}
