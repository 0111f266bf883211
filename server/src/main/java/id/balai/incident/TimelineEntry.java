package id.balai.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's history. Never changed once written.
 *
 * @param kind what happened
 * @param actor who did it
 * @param at when
 * @param note why, in that person's words; empty when nothing was said
 * @param from the state before; null for the first line
 * @param to the state after
 * @param parameters what the sentence needs, by the names given at the kind
 * @param attachments the pictures that go with it
 */
public record TimelineEntry(
        TimelineKind kind,
        Actor actor,
        Instant at,
        String note,
        @Nullable IncidentState from,
        IncidentState to,
        Map<String, String> parameters,
        List<UUID> attachments) {

    /** Copies the collections. */
    public TimelineEntry {
        parameters = Map.copyOf(parameters);
        attachments = List.copyOf(attachments);
    }
}
