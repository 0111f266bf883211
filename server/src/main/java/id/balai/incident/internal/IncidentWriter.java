package id.balai.incident.internal;

import id.balai.incident.Decision.Accepted;
import id.balai.incident.Incident;
import id.balai.incident.IncidentSummary;
import id.balai.incident.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was decided, all in the surrounding transaction: the incident, its timeline, its alarm, the word to consoles. */
@Component
class IncidentWriter {

    private final IncidentStore store;
    private final IncidentAlarms alarms;
    private final IncidentNews news;

    IncidentWriter(IncidentStore store, IncidentAlarms alarms, IncidentNews news) {
        this.store = store;
        this.alarms = alarms;
        this.news = news;
    }

    /** Writes an incident that begins with this signal. */
    IncidentSummary begin(Accepted accepted, Signal signal) {
        Incident incident = accepted.incident();
        store.insert(incident, signal, accepted.entries());
        alarms.setFirstFor(incident);
        return news.tell(null, incident);
    }

    /** Writes the next version of an incident that this transaction has locked. */
    IncidentSummary change(Incident before, Accepted accepted, @Nullable Signal joining) {
        Incident after = accepted.incident();
        if (!store.update(after, joining, accepted.entries())) {
            throw new IllegalStateException("Incident " + after.id() + " was changed although it was locked");
        }
        if (!before.progress().due().equals(after.progress().due())
                || (after.state().open() && !before.state().open())) {
            alarms.setFor(after);
        }
        return news.tell(before, after);
    }
}
