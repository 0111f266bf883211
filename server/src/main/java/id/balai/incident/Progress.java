package id.balai.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident against its clock.
 *
 * @param due by when what should have happened
 * @param respondedAt when the agency began; null when it has not
 * @param resolvedAt when it was resolved; null when it is not
 * @param late which promise is broken: taken away when the agency begins after all, when the clock is set anew and when
 *     the incident is rejected, but kept by an incident that was resolved too late
 */
public record Progress(
        Deadlines due,
        @Nullable Instant respondedAt,
        @Nullable Instant resolvedAt,
        @Nullable LatePart late) {

    /** A clock that has just been set. */
    public static Progress starting(Deadlines due) {
        return new Progress(due, null, null, null);
    }

    /** The agency has begun; a second beginning does not move the first. */
    Progress responded(Instant now) {
        return new Progress(
                due, respondedAt == null ? now : respondedAt, resolvedAt, late == LatePart.RESPOND ? null : late);
    }

    /** The agency is done; it is late when the time had passed, whether or not that was noticed before. */
    Progress resolved(Instant now) {
        return new Progress(
                due,
                respondedAt == null ? now : respondedAt,
                now,
                now.isAfter(due.resolveBy()) ? LatePart.RESOLVE : null);
    }

    Progress markedLate(LatePart part) {
        return new Progress(due, respondedAt, resolvedAt, part);
    }

    Progress notLate() {
        return new Progress(due, respondedAt, resolvedAt, null);
    }

    /** The promise that is broken at this instant; null when none is. Only for an open incident. */
    public @Nullable LatePart lateAt(Instant now) {
        if (resolvedAt == null && !now.isBefore(due.resolveBy())) {
            return LatePart.RESOLVE;
        }
        return respondedAt == null && !now.isBefore(due.respondBy()) ? LatePart.RESPOND : null;
    }

    /** When the next promise breaks if nobody does anything; null when the last one is broken or kept. */
    public @Nullable Instant nextDue() {
        if (resolvedAt != null || late == LatePart.RESOLVE) {
            return null;
        }
        return respondedAt == null && late == null ? due.respondBy() : due.resolveBy();
    }
}
