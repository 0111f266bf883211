package id.balai.incident.internal;

import id.balai.platform.BalaiException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * Where a page of a list ended.
 *
 * @param rank the place in the queue by priority and lateness
 * @param dueAt the next promise
 * @param id the incident
 */
record IncidentCursor(int rank, Instant dueAt, long id) {

    /** The orders a list can be asked in. Each is served by an index and ends with the id, so that it is total. */
    enum Sort {
        URGENCY("i.rank, i.due_at, i.id", "(i.rank, i.due_at, i.id) > (:rank, :due, :id)"),
        DUE("i.due_at, i.id", "(i.due_at, i.id) > (:due, :id)"),
        NEWEST("i.id desc", "i.id < :id");

        private final String order;
        private final String afterCondition;

        Sort(String order, String afterCondition) {
            this.order = order;
            this.afterCondition = afterCondition;
        }

        String order() {
            return order;
        }

        String afterCondition() {
            return afterCondition;
        }
    }

    /** As it is given to the caller, who is not to read anything into it. */
    String encoded() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, dueAt);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + ":" + micros + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads it back.
     *
     * @throws BalaiException.Invalid when it is not one of ours
     */
    static IncidentCursor decode(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(":", -1);
            if (parts.length == 3) {
                return new IncidentCursor(
                        Integer.parseInt(parts[0]),
                        Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                        Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            // Said below.
        }
        throw new BalaiException.Invalid("cursor", "malformed");
    }
}
