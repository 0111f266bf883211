package id.balai.incident.internal;

import id.balai.incident.Incident;
import id.balai.incident.IncidentFilter;
import id.balai.incident.internal.IncidentConditions.Words;
import id.balai.incident.internal.IncidentCursor.Sort;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for incidents by their words, the newest first.
 *
 * <p>There are two ways to them. Walking through the newest, word by word, is soon done where what is looked for is common,
 * and takes a microsecond for each where it is not. The index of words has every match at once, but knows nothing of newest:
 * each match's row must be fetched, some 4 microseconds each, so it is for what is rare. How common it is PostgreSQL
 * estimates from its statistics.
 */
@Repository
class IncidentSearch {

    /** With so many matches, and their rows, the index is as quick as the walk. */
    private static final long FEW = 500;

    /** So many are walked through where the index finds too few: a word may be begun that is not the last. */
    private static final long RECENT = 2_000;

    /** No walk is longer, in case that the statistics are wrong. */
    private static final long LONGEST_WALK = 20_000;

    /** So many times as far as should do: nine in ten of what is scattered by chance are then found. */
    private static final long ALLOWANCE = 2;

    /**
     * What is looked for among words alone has one good plan for any word, and making one takes longer than carrying it out.
     * With other conditions there is none that suits rare and common ones. Both until the transaction ends.
     */
    private static final String ONE_PLAN = "set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static final String PLAN_EACH = "set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IncidentQueries queries;

    IncidentSearch(JdbcClient jdbc, JsonMapper json, IncidentQueries queries) {
        this.jdbc = jdbc;
        this.json = json;
        this.queries = queries;
    }

    /** The newest that have these words, or begin so. */
    @Transactional(readOnly = true)
    public List<Incident> search(IncidentFilter filter, int limit) {
        IncidentConditions whole = new IncidentConditions(filter, Words.WHOLE);
        if (!whole.searchesText()) {
            return queries.list(filter, Sort.NEWEST, null, limit).stream()
                    .map(IncidentQueries.Row::incident)
                    .toList();
        }
        long last = jdbc.sql("select coalesce(max(id), 0), " + (whole.searchesTextOnly() ? ONE_PLAN : PLAN_EACH)
                        + " from incident")
                .query((row, number) -> row.getLong(1))
                .single();
        long matches = estimate(whole);
        Found found = new Found(filter, limit);
        if (matches > FEW) {
            long walk = Math.min(LONGEST_WALK, last / matches * limit * ALLOWANCE);
            found.walking(last - Math.max(walk, RECENT));
            found.inIndex(whole);
        } else {
            found.inIndex(whole);
            found.walking(last - RECENT);
        }
        found.inIndex(new IncidentConditions(filter, Words.LAST_BEGINS));
        return found.newest();
    }

    /** How many matches PostgreSQL expects; nothing is read but its statistics. */
    private long estimate(IncidentConditions conditions) {
        String plan = jdbc.sql("explain (format json) select 1" + conditions.from() + conditions.where())
                .params(conditions.parameters())
                .query(String.class)
                .single();
        return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
    }

    /** What has been found so far; each way adds to it while it is not enough. */
    private final class Found {
        private final IncidentFilter filter;
        private final int limit;
        private final Map<Long, Incident> incidents = new LinkedHashMap<>();

        Found(IncidentFilter filter, int limit) {
            this.filter = filter;
            this.limit = limit;
        }

        /** Looks through those after {@code id}, each word that is looked for as the beginning of one of theirs. */
        void walking(long id) {
            IncidentConditions conditions = new IncidentConditions(filter, Words.BEGINNINGS).bind("after", id);
            if (conditions.searchesTextOnly()) {
                // OFFSET keeps the order of the inner rows, and so the walk.
                add(
                        " from incident i where i.id in (select t.incident_id from (select incident_id, words"
                                + " from incident_text where incident_id > :after order by incident_id desc offset 0) t"
                                + conditions.where() + " limit :limit) order by i.id desc",
                        conditions);
            } else {
                conditions.add("t.incident_id > :after");
                add(conditions.from() + conditions.where() + " order by t.incident_id desc limit :limit", conditions);
            }
        }

        void inIndex(IncidentConditions conditions) {
            // The sum keeps PostgreSQL from walking all incidents backwards, which it takes for cheap.
            String newest = " order by t.incident_id + 0 desc limit :limit";
            // Words alone are looked for among the words alone: hundreds may match, and few are shown.
            String from = conditions.searchesTextOnly()
                    ? " from incident i where i.id in (select t.incident_id from incident_text t" + conditions.where()
                            + newest + ") order by i.id desc"
                    : conditions.from() + conditions.where() + newest;
            add(from, conditions);
        }

        private void add(String from, IncidentConditions conditions) {
            if (incidents.size() < limit) {
                jdbc.sql("select " + IncidentRows.COLUMNS + from)
                        .params(conditions.parameters())
                        .param("limit", limit)
                        .query(IncidentRows::incident)
                        .list()
                        .forEach(incident -> incidents.putIfAbsent(incident.id(), incident));
            }
        }

        List<Incident> newest() {
            return incidents.values().stream()
                    .limit(limit)
                    .sorted(Comparator.comparingLong(Incident::id).reversed())
                    .toList();
        }
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
