package id.balai.incident.internal;

import id.balai.incident.Incident;
import id.balai.incident.IncidentCounts;
import id.balai.incident.IncidentFilter;
import id.balai.incident.internal.IncidentConditions.Words;
import id.balai.incident.internal.IncidentCursor.Sort;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** So many of the newest are looked through word by word, in some 2 ms. */
    private static final long RECENT = 2_000;

    /**
     * A plan for any word at all is wrong for rare and for common ones; until its transaction ends, each is made for the word
     * at hand.
     */
    private static final String PLAN_FOR_THESE_WORDS = "set_config('plan_cache_mode', 'force_custom_plan', true)";

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
            jdbc.sql("select " + PLAN_FOR_THESE_WORDS).query(String.class).single();
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

    /**
     * The newest that have these words, or begin so: first among the newest of all, where common words are soon found;
     * then by the index of words, which has rare ones soon, whole before begun, since the index must gather every word that
     * begins so.
     */
    @Transactional(readOnly = true)
    public List<Incident> search(IncidentFilter filter, int limit) {
        IncidentConditions recent = new IncidentConditions(filter, Words.BEGINNINGS);
        if (!recent.searchesText()) {
            return list(filter, Sort.NEWEST, null, limit).stream()
                    .map(Row::incident)
                    .toList();
        }
        long last = jdbc.sql("select coalesce(max(id), 0), " + PLAN_FOR_THESE_WORDS + " from incident")
                .query((row, number) -> row.getLong(1))
                .single();
        recent.add("t.incident_id > :recent").bind("recent", last - RECENT);
        Map<Long, Incident> found = new LinkedHashMap<>();
        add(recent.from() + recent.where() + " order by t.incident_id desc limit :limit", recent, limit, found);
        for (Words words : List.of(Words.WHOLE, Words.LAST_BEGINS)) {
            if (found.size() < limit) {
                searchAll(new IncidentConditions(filter, words), limit, found);
            }
        }
        return found.values().stream()
                .limit(limit)
                .sorted(Comparator.comparingLong(Incident::id).reversed())
                .toList();
    }

    private void searchAll(IncidentConditions conditions, int limit, Map<Long, Incident> found) {
        // The sum keeps PostgreSQL from walking all incidents backwards, which it takes for cheap.
        String newest = " order by t.incident_id + 0 desc limit :limit";
        // Words alone are looked for among the words alone: thousands may match, and few are shown.
        String from = conditions.searchesTextOnly()
                ? " from incident i where i.id in (select t.incident_id from incident_text t" + conditions.where()
                        + newest + ") order by i.id desc"
                : conditions.from() + conditions.where() + newest;
        add(from, conditions, limit, found);
    }

    private void add(String from, IncidentConditions conditions, int limit, Map<Long, Incident> found) {
        jdbc.sql("select " + IncidentRows.COLUMNS + from)
                .params(conditions.parameters())
                .param("limit", limit)
                .query(IncidentRows::incident)
                .list()
                .forEach(incident -> found.putIfAbsent(incident.id(), incident));
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

    /** Open incidents whose title is written nearly like this; for when no title has these very words. */
    @Transactional(readOnly = true)
    public List<Incident> similar(String words, IncidentFilter filter, int limit) {
        IncidentConditions conditions = new IncidentConditions(filter);
        conditions.add("t.title %> :words");
        return jdbc.sql("select " + IncidentRows.COLUMNS
                        + " from incident_text t join incident i on i.id = t.incident_id" + conditions.where()
                        + " order by t.title <->> :words, i.id desc limit :limit")
                .params(conditions.parameters())
                .param("words", words)
                .param("limit", limit)
                .query(IncidentRows::incident)
                .list();
    }
}
