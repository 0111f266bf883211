package id.balai.camera.internal;

import id.balai.camera.Scene;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of what is drawn on cameras' pictures. */
@Repository
class SceneStore {

    private static final TypeReference<List<Scene.Zone>> ZONES = new TypeReference<>() {};
    private static final TypeReference<List<Scene.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SceneStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Scene find(String cameraId) {
        return list(List.of(cameraId)).getOrDefault(cameraId, Scene.EMPTY);
    }

    /** The scenes of these cameras; a camera without one is absent. */
    Map<String, Scene> list(Collection<String> cameraIds) {
        Map<String, Scene> scenes = new HashMap<>();
        jdbc.sql("select camera_id, zones, lines, calibration, version from camera_scene where camera_id = any(:ids)")
                .param("ids", cameraIds.toArray(String[]::new))
                .query(row -> {
                    scenes.put(row.getString("camera_id"), scene(row));
                });
        return scenes;
    }

    /** Replaces a camera's scene; its version counts up by itself. */
    void put(String cameraId, Scene scene) {
        jdbc.sql("""
                        insert into camera_scene (camera_id, zones, lines, calibration, version)
                        values (:camera, :zones::jsonb, :lines::jsonb, :calibration, 1)
                        on conflict (camera_id) do update set zones = excluded.zones, lines = excluded.lines,
                            calibration = excluded.calibration, version = camera_scene.version + 1
                        """)
                .param("camera", cameraId)
                .param("zones", json.writeValueAsString(scene.zones()))
                .param("lines", json.writeValueAsString(scene.lines()))
                .param(
                        "calibration",
                        scene.calibration() == null ? null : scene.calibration().toArray(Double[]::new),
                        java.sql.Types.ARRAY)
                .update();
    }

    /** Of these ids of zones and lines, one that another camera has; null when none has. */
    @Nullable
    String findTaken(String cameraId, Collection<String> subjectIds) {
        return jdbc.sql("""
                        select subject ->> 'id'
                        from camera_scene s, jsonb_array_elements(s.zones || s.lines) subject
                        where s.camera_id <> :camera and subject ->> 'id' = any(:ids)
                        limit 1
                        """)
                .param("camera", cameraId)
                .param("ids", subjectIds.toArray(String[]::new))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Scene scene(ResultSet row) throws SQLException {
        Array calibration = row.getArray("calibration");
        return new Scene(
                json.readValue(row.getString("zones"), ZONES),
                json.readValue(row.getString("lines"), LINES),
                calibration == null ? null : Arrays.asList((Double[]) calibration.getArray()),
                row.getLong("version"));
    }
}
