package id.balai.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a module says who did or saw what. Kept by the module {@code audit}; declared here so that modules below it can
 * speak to it too. An entry is committed with the surrounding transaction, or at once when there is none.
 */
public interface AuditTrail {

    /**
     * Records something the present caller did.
     *
     * @param action in kebab-case, what was done, like {@code person-changed}
     * @param subjectKind what it was done to, like {@code person}
     * @param subjectId which one; none when it is about many
     * @param details what else is worth knowing; never a secret
     */
    default void record(String action, String subjectKind, @Nullable String subjectId, Map<String, ?> details) {
        recordAs(null, action, subjectKind, subjectId, details);
    }

    /**
     * Records something done by {@code actor}, a user name, where that is not the present caller: at sign-in, or by the
     * program itself ({@code system}).
     */
    void recordAs(
            @Nullable String actor,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            Map<String, ?> details);
}
