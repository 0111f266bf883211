package id.balai.incident.internal;

import id.balai.identity.Scope;
import id.balai.incident.Actor;
import id.balai.incident.Categories;
import id.balai.incident.Incident;
import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentRights;
import id.balai.incident.IncidentState;
import id.balai.incident.IncidentSummary;
import id.balai.incident.internal.IncidentCursor.Sort;
import id.balai.incident.internal.IncidentQueries.Row;
import id.balai.platform.BalaiException;
import id.balai.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people ask of incidents, within what they may see. */
@Service
class IncidentReading {

    private static final int MAX_ON_MAP = 2_000;

    private final IncidentQueries queries;
    private final DetailQueries details;
    private final IncidentNews news;
    private final Categories categories;

    IncidentReading(IncidentQueries queries, DetailQueries details, IncidentNews news, Categories categories) {
        this.queries = queries;
        this.details = details;
        this.news = news;
        this.categories = categories;
    }

    /**
     * A page of a list. The queue's orders are for what is open; the archive, a million of them, is read newest first
     * whatever is asked.
     */
    Page<IncidentSummary> list(
            IncidentFilter filter, Scope scope, @Nullable Sort wanted, @Nullable String cursor, int limit) {
        IncidentFilter seen = seen(filter, scope);
        boolean queue = Boolean.TRUE.equals(filter.open())
                || (!filter.states().isEmpty() && filter.states().stream().allMatch(IncidentState::open));
        Sort sort = queue ? (wanted == null ? Sort.URGENCY : wanted) : Sort.NEWEST;
        IncidentCursor after = cursor == null ? null : IncidentCursor.decode(cursor);
        List<Row> rows = queries.list(queue ? seen.onlyOpen() : seen, sort, after, limit + 1);
        return Page.of(rows, limit, row -> row.cursor().encoded()).map(row -> news.summary(row.incident()));
    }

    /** Open incidents in a rectangle of degrees. */
    List<IncidentSummary> map(IncidentFilter filter, Scope scope, double[] box) {
        IncidentFilter open = seen(filter, scope).onlyOpen();
        return queries.map(open, box[0], box[1], box[2], box[3], MAX_ON_MAP).stream()
                .map(news::summary)
                .toList();
    }

    private IncidentFilter seen(IncidentFilter filter, Scope scope) {
        String agency = scope.onlyAgency();
        return filter.seenBy(agency, categories.informing(agency), scope.onlyArea());
    }

    /**
     * One incident.
     *
     * @throws BalaiException.NotFound when there is none, or none that this person may see
     */
    IncidentDetail get(long id, Actor.Person person) {
        return detail(
                queries.find(id)
                        .filter(incident -> IncidentRights.sees(incident, person))
                        .orElseThrow(() -> new BalaiException.NotFound("incident", "K-" + id)),
                person);
    }

    /** An incident as this person sees it. */
    IncidentDetail detail(Incident incident, Actor.Person person) {
        var timeline = details.timeline(incident.id());
        return new IncidentDetail(
                news.summary(incident),
                incident.description(),
                DetailQueries.creator(timeline),
                IncidentRights.allowed(incident, person),
                details.signals(incident.id()),
                timeline);
    }
}
