package id.balai.incident.internal;

import id.balai.incident.Categories;
import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentFilter.Informed;
import id.balai.incident.IncidentState;
import id.balai.incident.Priority;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which incidents a list or a table is of; each part left out asks for all. */
record IncidentQuery(
        @Nullable Set<IncidentState> state,
        @Nullable Boolean open,
        @Nullable String agency,
        @Nullable String informed,
        @Nullable String area,
        @Nullable String category,
        @Nullable Boolean late,
        @Nullable Priority priority) {

    /**
     * What is asked for.
     *
     * @param informing gives the codes of the categories that an agency is informed of, as {@link Categories#informing}
     */
    IncidentFilter filter(Function<String, Set<String>> informing) {
        String told = given(informed);
        return new IncidentFilter(
                open,
                state == null ? Set.of() : state,
                given(agency),
                told == null ? null : new Informed(told, informing.apply(told)),
                given(area),
                given(category),
                priority,
                late,
                null,
                null,
                null,
                Set.of(),
                null);
    }

    /** Stripped; null when there is nothing in it. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
