package id.balai.incident.internal;

import id.balai.incident.Incident;
import id.balai.incident.IncidentCounts;
import id.balai.incident.IncidentFilter;
import id.balai.incident.internal.IncidentCursor.Sort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions about incidents. Each page is read from where the last one ended, never counted through. */
@Repository
class IncidentQueries {

    /** One row with the place of it in each order. */
    record Row(Incident incident, IncidentCursor cursor) {}

    private final JdbcClient jdbc;

    IncidentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Incident> find(long id) {
        return jdbc.sql("select " + IncidentRows.COLUMNS + " from incident i where i.id = ?")
                .param(id)
                .query(IncidentRows::incident)
                .optional();
    }

    /** At most {@code limit} incidents after the cursor, or from the start without one. */
    @Transactional(readOnly = true)
    public List<Row> list(IncidentFilter filter, Sort sort, @Nullable IncidentCursor after, int limit) {
        IncidentConditions conditions = new IncidentConditions(filter);
        if (conditions.searchesText()) {
            // A plan for any word at all is wrong for rare and for common ones; this one is made for the word at hand.
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        }
        if (after != null) {
            conditions.add(sort.afterCondition());
            conditions
                    .bind("rank", after.rank())
                    .bind("due", IncidentRows.time(after.dueAt()))
                    .bind("id", after.id());
        }
        return jdbc.sql("select " + IncidentRows.COLUMNS + conditions.from() + conditions.where() + " order by "
                        + sort.order() + " limit :limit")
                .params(conditions.parameters())
                .param("limit", limit)
                .query((row, number) -> new Row(
                        IncidentRows.incident(row, number),
                        new IncidentCursor(row.getInt("rank"), IncidentRows.instant(row, "due_at"), row.getLong("id"))))
                .list();
    }

    /** Open incidents with a position in the rectangle, the most urgent first. */
    List<Incident> map(IncidentFilter filter, double west, double south, double east, double north, int limit) {
        IncidentConditions conditions = new IncidentConditions(filter);
        conditions.add("i.latitude between :south and :north and i.longitude between :west and :east");
        conditions.bind("west", west).bind("south", south).bind("east", east).bind("north", north);
        return jdbc.sql("select " + IncidentRows.COLUMNS + conditions.from() + conditions.where()
                        + " order by i.rank, i.due_at, i.id limit :limit")
                .params(conditions.parameters())
                .param("limit", limit)
                .query(IncidentRows::incident)
                .list();
    }

    IncidentCounts counts(IncidentFilter filter) {
        IncidentConditions conditions = new IncidentConditions(filter);
        conditions.add("i.open");
        return jdbc.sql("select count(*) as open, count(i.late) as late" + conditions.from() + conditions.where())
                .params(conditions.parameters())
                .query((row, number) -> new IncidentCounts(row.getLong("open"), row.getLong("late")))
                .single();
    }
}
