package id.balai.incident;

import java.time.Instant;

/**
 * By when an incident should be taken up and by when it should be done.
 *
 * @param respondBy when the agency should have begun
 * @param resolveBy when it should be resolved, not before {@code respondBy}
 */
public record Deadlines(Instant respondBy, Instant resolveBy) {

    /** Checks the order. */
    public Deadlines {
        if (resolveBy.isBefore(respondBy)) {
            throw new IllegalArgumentException("Resolve-by " + resolveBy + " is before respond-by " + respondBy);
        }
    }
}
