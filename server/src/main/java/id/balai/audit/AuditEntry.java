package id.balai.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody saw or did.
 *
 * @param actor user name; {@code system} for the program itself
 * @param actorRole the role the actor had then; none for the program and for those who failed to sign in
 * @param address where the request came from, if there was one
 * @param action what was done, in kebab-case
 * @param subjectKind what it was done to
 * @param subjectId which one
 * @param details a JSON object of what else is worth knowing
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        @Nullable String actorRole,
        @Nullable String address,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        String details) {}
