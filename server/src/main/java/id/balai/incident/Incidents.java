package id.balai.incident;

import java.util.List;
import java.util.Optional;

/** What other modules may ask of incidents. */
public interface Incidents {

    /**
     * A camera's signal begins an incident or joins one. May be called again with the same signal, and by many at once:
     * it counts once.
     *
     * @throws id.balai.platform.BalaiException.NotFound when there is no such category
     */
    Reported report(SignalReport report);

    /**
     * The incident.
     *
     * @throws id.balai.platform.BalaiException.NotFound when there is none
     */
    Incident get(long id);

    /** The incident; empty when there is none. */
    Optional<Incident> find(long id);

    /** Open incidents, the most urgent first, at most {@code limit} and never more than 500. */
    List<IncidentSummary> listOpen(IncidentFilter filter, int limit);

    /** Incidents with these words or this number, open ones and newer ones first, at most {@code limit}. */
    List<IncidentSummary> search(String words, IncidentFilter filter, int limit);

    /** How many of these are open and late. */
    IncidentCounts counts(IncidentFilter filter);
}
