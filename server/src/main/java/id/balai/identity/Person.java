package id.balai.identity;

import id.balai.platform.Role;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param username lower case, unique
 * @param agencyCode the agency an {@link Role#AGENCY_OFFICER} works for
 * @param areaCode the area an {@link Role#AREA_OFFICER} or {@link Role#RT_HEAD} is responsible for
 * @param locale the language chosen, if any
 * @param mustChangePassword whether nothing else may be done before a new password is set
 * @param enabled whether this person may sign in
 * @param version counts changes
 */
public record Person(
        UUID id,
        String username,
        String name,
        Role role,
        @Nullable String agencyCode,
        @Nullable String areaCode,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Locale locale,
        boolean mustChangePassword,
        boolean enabled,
        long version) {

    /** What this person may see. */
    public Scope scope() {
        return new Scope(role, agencyCode, areaCode);
    }
}
