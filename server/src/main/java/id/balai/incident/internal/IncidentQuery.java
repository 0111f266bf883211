package id.balai.incident.internal;

import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentState;
import id.balai.incident.Priority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which incidents a list or a table is of; each part left out asks for all. */
record IncidentQuery(
        @Nullable Set<IncidentState> state,
        @Nullable Boolean open,
        @Nullable String agency,
        @Nullable String area,
        @Nullable String category,
        @Nullable Boolean late,
        @Nullable Priority priority) {

    IncidentFilter filter() {
        return new IncidentFilter(
                open,
                state == null ? Set.of() : state,
                given(agency),
                given(area),
                given(category),
                priority,
                late,
                null,
                null,
                null,
                null);
    }

    /** Stripped; null when there is nothing in it. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
