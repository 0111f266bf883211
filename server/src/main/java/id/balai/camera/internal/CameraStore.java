package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cameras. */
@Repository
class CameraStore {

    private static final String COLUMNS = """
            c.id, c.name, c.kind, c.owner_name, c.owner_agency_code, c.agreement, c.longitude, c.latitude, c.cell,
            c.area_code, c.area_name, c.main_url, c.sub_url, c.username, c.credentials_sealed, c.visibility, c.purpose,
            c.state, c.analysis_fps, c.analysis_key_frames_only, c.analysis_detector, c.version, c.registry_version
            """;

    /** Grows with each change, also over a restored database, because it follows the clock. */
    private static final String NEXT = "(extract(epoch from clock_timestamp()) * 1000000)::bigint";

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CameraStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A camera with what only this module may know of it.
     *
     * @param sealed its credentials; null when there are none
     * @param cell H3, resolution 10
     * @param changed the version on Kafka
     */
    record Row(Camera camera, byte @Nullable [] sealed, long cell, long changed) {}

    Optional<Row> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from camera c where c.id = :id")
                .param("id", id)
                .query(CameraStore::row)
                .optional();
    }

    /** The camera, which nobody else can change until the transaction ends. */
    Optional<Row> findLocked(String id) {
        return jdbc.sql("select " + COLUMNS + " from camera c where c.id = :id for update")
                .param("id", id)
                .query(CameraStore::row)
                .optional();
    }

    List<Row> list(Collection<String> ids) {
        return jdbc.sql("select " + COLUMNS + " from camera c where c.id = any(:ids) order by c.id")
                .param("ids", ids.toArray(String[]::new))
                .query(CameraStore::row)
                .list();
    }

    /** All that changed after the moment {@code changed}, a version on Kafka. */
    List<Row> listChangedAfter(long changed) {
        return jdbc.sql("select " + COLUMNS + " from camera c where c.registry_version > :changed")
                .param("changed", changed)
                .query(CameraStore::row)
                .list();
    }

    /** The newest version on Kafka; 0 when there is no camera. */
    long newestChange() {
        return jdbc.sql("select coalesce(max(registry_version), 0) from camera")
                .query(Long.class)
                .single();
    }

    /** Inserts or replaces all of these; their versions count up by themselves. */
    void putAll(List<Row> rows) {
        batches.batchUpdate("""
                insert into camera (id, name, kind, owner_name, owner_agency_code, agreement, longitude, latitude, cell,
                    area_code, area_name, main_url, sub_url, username, credentials_sealed, visibility, purpose, state,
                    analysis_fps, analysis_key_frames_only, analysis_detector, registry_version, rules_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s, 0)
                on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                    owner_name = excluded.owner_name, owner_agency_code = excluded.owner_agency_code,
                    agreement = excluded.agreement, longitude = excluded.longitude, latitude = excluded.latitude,
                    cell = excluded.cell, area_code = excluded.area_code, area_name = excluded.area_name,
                    main_url = excluded.main_url, sub_url = excluded.sub_url, username = excluded.username,
                    credentials_sealed = excluded.credentials_sealed, visibility = excluded.visibility,
                    purpose = excluded.purpose, state = excluded.state, analysis_fps = excluded.analysis_fps,
                    analysis_key_frames_only = excluded.analysis_key_frames_only,
                    analysis_detector = excluded.analysis_detector, version = camera.version + 1,
                    registry_version = greatest(camera.registry_version + 1, excluded.registry_version),
                    rules_version = case when camera.rules_version = 0 then 0
                        else greatest(camera.rules_version + 1, excluded.registry_version) end
                """.formatted(NEXT), rows, BATCH, (statement, row) -> {
            Camera camera = row.camera();
            int at = 0;
            statement.setString(++at, camera.id());
            statement.setString(++at, camera.name());
            statement.setString(++at, camera.kind().name());
            statement.setString(++at, camera.ownerName());
            statement.setString(++at, camera.ownerAgencyCode());
            statement.setString(++at, camera.agreement());
            statement.setDouble(++at, camera.longitude());
            statement.setDouble(++at, camera.latitude());
            statement.setLong(++at, row.cell());
            statement.setString(++at, camera.areaCode());
            statement.setString(++at, camera.areaName());
            statement.setString(++at, camera.mainUrl());
            statement.setString(++at, camera.subUrl());
            statement.setString(++at, camera.username());
            statement.setBytes(++at, row.sealed());
            statement.setString(++at, camera.visibility().name());
            statement.setString(++at, camera.purpose());
            statement.setString(++at, camera.state().name());
            statement.setDouble(++at, camera.analysis().framesPerSecond());
            statement.setBoolean(++at, camera.analysis().keyFramesOnly());
            statement.setString(++at, camera.analysis().detector());
        });
    }

    /** Says that what the eyes must know of a camera's picture changed, and maybe its rules' subjects with it. */
    void touchScene(String id) {
        jdbc.sql("update camera set registry_version = greatest(registry_version + 1, " + NEXT + ") where id = :id")
                .param("id", id)
                .update();
    }

    /** Says that a camera's rules changed. */
    void touchRules(String id) {
        jdbc.sql("update camera set rules_version = greatest(rules_version + 1, " + NEXT + ") where id = :id")
                .param("id", id)
                .update();
    }

    /** The versions on Kafka of these cameras' rules; 0 for a camera that never had any. */
    Map<String, Long> rulesVersions(Collection<String> ids) {
        Map<String, Long> versions = new HashMap<>();
        jdbc.sql("select id, rules_version from camera where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    versions.put(row.getString("id"), row.getLong("rules_version"));
                });
        return versions;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        byte[] sealed = row.getBytes("credentials_sealed");
        String username = row.getString("username");
        Camera camera = new Camera(
                row.getString("id"),
                row.getString("name"),
                CameraKind.valueOf(row.getString("kind")),
                row.getString("owner_name"),
                row.getString("owner_agency_code"),
                row.getString("agreement"),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getString("area_code"),
                row.getString("area_name"),
                row.getString("main_url"),
                row.getString("sub_url"),
                username,
                sealed != null,
                Visibility.valueOf(row.getString("visibility")),
                row.getString("purpose"),
                CameraState.valueOf(row.getString("state")),
                new Camera.Analysis(
                        row.getDouble("analysis_fps"),
                        row.getBoolean("analysis_key_frames_only"),
                        row.getString("analysis_detector")),
                row.getLong("version"));
        return new Row(camera, sealed, row.getLong("cell"), row.getLong("registry_version"));
    }
}
