package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to the register. Each is committed together with its line in the audit record and its place in the outbox. */
@Service
class CameraRegister {

    private final CameraStore store;
    private final Credentials credentials;
    private final PlaceFinder places;
    private final CameraOutbox outbox;
    private final CameraDirectory directory;
    private final AgencyCodes agencies;
    private final AuditTrail audit;

    CameraRegister(
            CameraStore store,
            Credentials credentials,
            PlaceFinder places,
            CameraOutbox outbox,
            CameraDirectory directory,
            AgencyCodes agencies,
            AuditTrail audit) {
        this.store = store;
        this.credentials = credentials;
        this.places = places;
        this.outbox = outbox;
        this.directory = directory;
        this.agencies = agencies;
        this.audit = audit;
    }

    /** What a change of many cameras sets; null leaves as it is. */
    record BulkChange(
            @Nullable CameraState state,
            @Nullable Visibility visibility,
            @Nullable CameraKind kind,
            @Nullable String owner) {}

    /** What an upsert did. */
    enum Done {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Adds a camera.
     *
     * @throws BalaiException.Conflict when there is one of this id
     */
    @Transactional
    Camera create(CameraDraft draft) {
        requireAgency("ownerAgencyCode", draft.ownerAgencyCode());
        if (store.find(draft.id()).isPresent()) {
            throw new BalaiException.Conflict("camera-exists", draft.id());
        }
        save(List.of(drawn(draft, Optional.empty())));
        audit.record("camera-created", "camera", draft.id(), Map.of("name", draft.name()));
        return get(draft.id());
    }

    /**
     * Changes a camera.
     *
     * @throws BalaiException.NotFound when there is none
     * @throws BalaiException.StaleVersion when it is not of this version any more
     */
    @Transactional
    Camera update(CameraDraft draft, long version) {
        requireAgency("ownerAgencyCode", draft.ownerAgencyCode());
        CameraStore.Row before =
                store.findLocked(draft.id()).orElseThrow(() -> new BalaiException.NotFound("camera", draft.id()));
        if (before.camera().version() != version) {
            throw new BalaiException.StaleVersion(before.camera().version());
        }
        CameraStore.Row after = drawn(draft, Optional.of(before));
        if (same(before, after)) {
            return before.camera();
        }
        save(List.of(after));
        audit.record("camera-changed", "camera", draft.id(), changes(before.camera(), after.camera()));
        return get(draft.id());
    }

    /**
     * Changes many cameras in one transaction.
     *
     * @return how many were changed
     */
    @Transactional
    int changeAll(Collection<String> ids, BulkChange change) {
        requireAgency("change.owner", change.owner());
        List<CameraStore.Row> changed = new ArrayList<>();
        for (CameraStore.Row row : store.list(ids)) {
            Camera after = applied(row.camera(), change);
            if (after.state() == CameraState.ACTIVE && after.mainUrl().isEmpty()) {
                throw new BalaiException.Refused("camera-without-stream", after.id());
            }
            if (!after.equals(row.camera())) {
                changed.add(new CameraStore.Row(after, row.sealed(), row.cell(), row.changed()));
            }
        }
        if (!changed.isEmpty()) {
            save(changed);
            audit.record(
                    "cameras-changed",
                    "camera",
                    null,
                    Map.of("count", changed.size(), "change", change.toString(), "ids", someIds(changed)));
        }
        return changed.size();
    }

    /** Takes many in by import, in few statements. Answers what was done with each, in their order. */
    @Transactional
    List<Done> putAll(List<CameraDraft> drafts) {
        Map<String, CameraStore.Row> known = new TreeMap<>();
        for (CameraStore.Row row :
                store.list(drafts.stream().map(CameraDraft::id).toList())) {
            known.put(row.camera().id(), row);
        }
        List<Done> done = new ArrayList<>(drafts.size());
        List<CameraStore.Row> changed = new ArrayList<>();
        for (CameraDraft draft : drafts) {
            Optional<CameraStore.Row> before = Optional.ofNullable(known.get(draft.id()));
            CameraStore.Row after = drawn(draft, before);
            if (before.isPresent() && same(before.get(), after)) {
                done.add(Done.UNCHANGED);
                continue;
            }
            changed.add(after);
            done.add(before.isPresent() ? Done.UPDATED : Done.CREATED);
        }
        if (!changed.isEmpty()) {
            save(changed);
        }
        return done;
    }

    private void requireAgency(String field, @Nullable String code) {
        if (code != null && !code.isEmpty() && !agencies.all().contains(code)) {
            throw new BalaiException.Invalid(field, "unknown", code);
        }
    }

    private void save(List<CameraStore.Row> rows) {
        store.putAll(rows);
        outbox.add(rows.stream().map(row -> row.camera().id()).toList());
        directory.refreshAfterCommit();
    }

    private Camera get(String id) {
        return store.find(id).orElseThrow().camera();
    }

    /** The row that a draft asks for; where the camera stands is worked out anew only when it moved. */
    private CameraStore.Row drawn(CameraDraft draft, Optional<CameraStore.Row> before) {
        byte[] sealedBefore = before.map(CameraStore.Row::sealed).orElse(null);
        byte[] sealed = credentials.change(draft.id(), draft.username(), draft.password(), sealedBefore);
        Camera was = before.map(CameraStore.Row::camera).orElse(null);
        boolean stays = was != null
                && was.areaCode() != null
                && was.longitude() == draft.longitude()
                && was.latitude() == draft.latitude();
        PlaceFinder.Found place = stays && was != null
                ? new PlaceFinder.Found(was.areaCode(), was.areaName())
                : places.at(draft.longitude(), draft.latitude());
        Camera.Analysis analysis = draft.analysis() == null && was != null ? was.analysis() : draft.analysis();
        Camera camera = new Camera(
                draft.id(),
                draft.name(),
                draft.kind(),
                draft.ownerName(),
                draft.ownerAgencyCode(),
                draft.agreement(),
                draft.longitude(),
                draft.latitude(),
                place.areaCode(),
                place.areaName(),
                draft.mainUrl(),
                draft.subUrl(),
                draft.username(),
                sealed != null,
                draft.visibility(),
                draft.purpose(),
                draft.state(),
                analysis != null ? analysis : Camera.Analysis.USUAL,
                was == null ? 0 : was.version());
        return new CameraStore.Row(camera, sealed, Cells.at(draft.longitude(), draft.latitude()), 0);
    }

    private static boolean same(CameraStore.Row before, CameraStore.Row after) {
        return before.camera().equals(after.camera()) && Arrays.equals(before.sealed(), after.sealed());
    }

    private static Camera applied(Camera camera, BulkChange change) {
        return new Camera(
                camera.id(),
                camera.name(),
                change.kind() == null ? camera.kind() : change.kind(),
                camera.ownerName(),
                change.owner() == null
                        ? camera.ownerAgencyCode()
                        : change.owner().isEmpty() ? null : change.owner(),
                camera.agreement(),
                camera.longitude(),
                camera.latitude(),
                camera.areaCode(),
                camera.areaName(),
                camera.mainUrl(),
                camera.subUrl(),
                camera.username(),
                camera.hasPassword(),
                change.visibility() == null ? camera.visibility() : change.visibility(),
                camera.purpose(),
                change.state() == null ? camera.state() : change.state(),
                camera.analysis(),
                camera.version());
    }

    /** What was changed, by name; addresses and credentials only as having been changed. */
    private static Map<String, Object> changes(Camera before, Camera after) {
        Map<String, Object> changes = new TreeMap<>();
        note(changes, "name", Camera::name, before, after);
        note(changes, "state", camera -> camera.state().name(), before, after);
        note(changes, "visibility", camera -> camera.visibility().name(), before, after);
        note(changes, "kind", camera -> camera.kind().name(), before, after);
        note(changes, "owner", camera -> String.valueOf(camera.ownerAgencyCode()), before, after);
        if (!before.mainUrl().equals(after.mainUrl()) || !before.subUrl().equals(after.subUrl())) {
            changes.put("address", "changed");
        }
        if (before.longitude() != after.longitude() || before.latitude() != after.latitude()) {
            changes.put("place", after.longitude() + ", " + after.latitude());
        }
        return changes;
    }

    private static void note(
            Map<String, Object> changes, String what, Function<Camera, String> of, Camera before, Camera after) {
        if (!of.apply(before).equals(of.apply(after))) {
            changes.put(what, of.apply(before) + " → " + of.apply(after));
        }
    }

    private static List<String> someIds(List<CameraStore.Row> rows) {
        return rows.stream().map(row -> row.camera().id()).limit(100).toList();
    }
}
