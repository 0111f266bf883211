package id.balai.incident.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import id.balai.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sets an alarm for the moment at which an incident's next promise is broken, in the transaction that changes the incident.
 * Alarms lie in PostgreSQL and each goes off once, on one server. One that is overtaken by events is not taken back: it goes
 * off, finds nothing to do, and the next one is set. So no change to an incident ever waits for an alarm.
 */
@Component
class IncidentAlarms {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("incident-late");

    private final SchedulerClient scheduler;

    IncidentAlarms(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** Sets the alarm for the incident's next promise, unless it is set or there is none. */
    void setFor(Incident incident) {
        next(incident).ifPresent(scheduler::scheduleIfNotExists);
    }

    /** The same for an incident that is only being made, so that nobody needs to look whether there is one. */
    void setFirstFor(Incident incident) {
        next(incident).ifPresent(alarm -> scheduler.scheduleBatch(List.of(alarm)));
    }

    private static Optional<SchedulableInstance<Void>> next(Incident incident) {
        Instant due = incident.progress().nextDue();
        return due == null || !incident.state().open()
                ? Optional.empty()
                : Optional.of(
                        TASK.instance(incident.id() + "@" + due.toEpochMilli()).scheduledTo(due));
    }

    /** The incident an alarm is for, from the alarm's id. */
    static long incidentOf(String alarmId) {
        return Long.parseLong(alarmId.substring(0, alarmId.indexOf('@')));
    }
}
