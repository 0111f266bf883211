package id.balai.camera.internal;

import id.balai.camera.CameraHealth;
import id.balai.camera.CameraState;
import id.balai.identity.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All cameras in memory, for whatever is asked often: the map, counts, search, who may see what. A server's own changes
 * are in it when they are acknowledged; those of other servers a second later.
 */
@Component
class CameraDirectory {

    /** Rows of a longer transaction that began before others are read again for so long. */
    private static final long OVERLAP_MICROS = 120_000_000;

    private static final Logger log = LoggerFactory.getLogger(CameraDirectory.class);

    private final CameraStore store;
    private final HealthBoard board;
    private volatile @Nullable Snapshot snapshot;

    CameraDirectory(CameraStore store, HealthBoard board) {
        this.store = store;
        this.board = board;
    }

    /**
     * The cameras at one moment.
     *
     * @param byId all, retired ones included
     * @param byLatitude those that are on the map, by latitude
     * @param newestChange the newest version on Kafka among them
     */
    record Snapshot(Map<String, Listed> byId, Listed[] byLatitude, Listed[] byName, long newestChange) {

        static Snapshot of(Map<String, Listed> byId) {
            Listed[] all = byId.values().toArray(Listed[]::new);
            Listed[] onMap = Arrays.stream(all)
                    .filter(each -> each.camera().state() != CameraState.RETIRED)
                    .sorted(Comparator.comparingDouble(each -> each.camera().latitude()))
                    .toArray(Listed[]::new);
            Arrays.sort(all, Comparator.comparing(each -> each.camera().id()));
            long newest = Arrays.stream(all).mapToLong(Listed::changed).max().orElse(0);
            return new Snapshot(byId, onMap, all, newest);
        }
    }

    /** Everything, as it is now. */
    Snapshot now() {
        Snapshot now = snapshot;
        return now == null ? refresh() : now;
    }

    /** The camera, if there is one and {@code scope} may see it. */
    Optional<Listed> find(String id, Scope scope) {
        return Optional.ofNullable(now().byId().get(id)).filter(each -> each.visibleTo(scope));
    }

    /** How the camera is: off where the city wants it off, else what its eye says. */
    CameraHealth healthOf(Listed listed) {
        return switch (listed.camera().state()) {
            case ACTIVE -> board.of(listed.camera().id());
            case PLANNED, INACTIVE, RETIRED -> CameraHealth.OFF;
        };
    }

    /** Reads what changed once the present transaction is committed, before its caller is told. */
    void refreshAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            refresh();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    refresh();
                } catch (DataAccessException later) {
                    log.warn("The cameras in memory are a second behind: {}", later.getMessage());
                }
            }
        });
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    void follow() {
        try {
            Snapshot now = snapshot;
            if (now == null || store.newestChange() != now.newestChange()) {
                refresh();
            }
        } catch (DataAccessException away) {
            log.debug("The database does not answer; the cameras stay as they were", away);
        }
    }

    synchronized Snapshot refresh() {
        Snapshot before = snapshot;
        List<CameraStore.Row> changed =
                store.listChangedAfter(before == null ? -1 : before.newestChange() - OVERLAP_MICROS);
        Map<String, Listed> byId = before == null ? new HashMap<>() : new HashMap<>(before.byId());
        boolean differs = before == null;
        for (CameraStore.Row row : changed) {
            Listed known = byId.get(row.camera().id());
            if (known == null
                    || known.changed() != row.changed()
                    || !known.camera().equals(row.camera())) {
                byId.put(row.camera().id(), Listed.of(row));
                differs = true;
            }
        }
        Snapshot now = differs || before == null ? Snapshot.of(byId) : before;
        snapshot = now;
        return now;
    }

    /** All in {@code cameras} that {@code scope} may see. */
    static List<Listed> visible(Collection<Listed> cameras, Scope scope) {
        List<Listed> visible = new ArrayList<>();
        for (Listed each : cameras) {
            if (each.visibleTo(scope)) {
                visible.add(each);
            }
        }
        return visible;
    }
}
