package id.balai.camera.internal;

import id.balai.camera.Rule;
import id.balai.camera.RuleSchedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of rules. */
@Repository
class RuleStore {

    private static final String COLUMNS = """
            id, camera_id, subject_id, name, metric, comparison, value, duration_seconds, release_value,
            cool_down_seconds, schedule, category_code, enabled, version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Rule> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from camera_rule where id = :id")
                .param("id", id)
                .query(this::rule)
                .optional();
    }

    List<Rule> list(Collection<String> cameraIds) {
        return jdbc.sql("select " + COLUMNS + " from camera_rule where camera_id = any(:ids) order by camera_id, id")
                .param("ids", cameraIds.toArray(String[]::new))
                .query(this::rule)
                .list();
    }

    /** All rules, by camera. */
    List<Rule> listAll() {
        return jdbc.sql("select " + COLUMNS + " from camera_rule order by camera_id, id")
                .query(this::rule)
                .list();
    }

    /** Inserts or replaces a rule; its version counts up by itself. */
    void put(Rule rule) {
        jdbc.sql("""
                        insert into camera_rule (id, camera_id, subject_id, name, metric, comparison, value,
                            duration_seconds, release_value, cool_down_seconds, schedule, category_code, enabled)
                        values (:id, :camera, :subject, :name, :metric, :comparison, :value, :duration, :release,
                            :coolDown, :schedule::jsonb, :category, :enabled)
                        on conflict (id) do update set subject_id = excluded.subject_id, name = excluded.name,
                            metric = excluded.metric, comparison = excluded.comparison, value = excluded.value,
                            duration_seconds = excluded.duration_seconds, release_value = excluded.release_value,
                            cool_down_seconds = excluded.cool_down_seconds, schedule = excluded.schedule,
                            category_code = excluded.category_code, enabled = excluded.enabled,
                            version = camera_rule.version + 1
                        """)
                .param("id", rule.id())
                .param("camera", rule.cameraId())
                .param("subject", rule.subjectId())
                .param("name", rule.name())
                .param("metric", rule.metric().name())
                .param("comparison", rule.comparison().name())
                .param("value", rule.value())
                .param("duration", rule.durationSeconds())
                .param("release", rule.releaseValue(), java.sql.Types.DOUBLE)
                .param("coolDown", rule.coolDownSeconds())
                .param("schedule", json.writeValueAsString(rule.schedule()))
                .param("category", rule.categoryCode())
                .param("enabled", rule.enabled())
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from camera_rule where id = :id").param("id", id).update();
    }

    private Rule rule(ResultSet row, int index) throws SQLException {
        double release = row.getDouble("release_value");
        Double releaseValue = row.wasNull() ? null : release;
        return new Rule(
                row.getString("id"),
                row.getString("camera_id"),
                row.getString("subject_id"),
                row.getString("name"),
                Rule.Metric.valueOf(row.getString("metric")),
                Rule.Comparison.valueOf(row.getString("comparison")),
                row.getDouble("value"),
                row.getInt("duration_seconds"),
                releaseValue,
                row.getInt("cool_down_seconds"),
                json.readValue(row.getString("schedule"), RuleSchedule.class),
                row.getString("category_code"),
                row.getBoolean("enabled"),
                row.getLong("version"));
    }
}
