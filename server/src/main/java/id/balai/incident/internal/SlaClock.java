package id.balai.incident.internal;

import id.balai.incident.Category;
import id.balai.incident.Deadlines;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when an incident of a category has to be taken up and be done. There are no pauses: what waits for somebody, waits
 * at the city's expense.
 */
final class SlaClock {

    /** Counts the hours in which an agency works. */
    @FunctionalInterface
    interface WorkingTime {

        /**
         * When the agency will have worked for so many minutes.
         *
         * @param agencyCode whose hours; the city's ordinary ones when null
         */
        Instant after(@Nullable String agencyCode, Instant from, long minutes);
    }

    private final WorkingTime workingTime;

    SlaClock(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** The deadlines when the agency's clock starts at {@code from}. */
    Deadlines deadlines(Category category, @Nullable String agencyCode, Instant from) {
        return new Deadlines(
                after(category, agencyCode, from, category.respondMinutes()),
                after(category, agencyCode, from, category.resolveMinutes()));
    }

    private Instant after(Category category, @Nullable String agencyCode, Instant from, long minutes) {
        return switch (category.clock()) {
            case ALL_HOURS -> from.plus(Duration.ofMinutes(minutes));
            case WORKING_HOURS -> workingTime.after(agencyCode, from, minutes);
        };
    }
}
