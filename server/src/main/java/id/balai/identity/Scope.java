package id.balai.identity;

import id.balai.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the city a person may see: all of it, one agency's affairs, or one area and what lies in it.
 *
 * @param role decides which of the codes counts
 * @param agencyCode the agency of an {@link Role#AGENCY_OFFICER}
 * @param areaCode the area of an {@link Role#AREA_OFFICER} or {@link Role#RT_HEAD}
 */
public record Scope(
        Role role, @Nullable String agencyCode, @Nullable String areaCode) {

    /** Whether nothing in the city is hidden. */
    public boolean wholeCity() {
        return switch (role) {
            case ADMINISTRATOR, EXECUTIVE, OPERATOR -> true;
            case AGENCY_OFFICER, AREA_OFFICER, RT_HEAD -> false;
        };
    }

    /** The only agency whose affairs may be seen; none where the agency does not decide. For queries. */
    public @Nullable String onlyAgency() {
        return role == Role.AGENCY_OFFICER ? (agencyCode == null ? "" : agencyCode) : null;
    }

    /** The only area that may be seen, with all in it; none where the area does not decide. For queries. */
    public @Nullable String onlyArea() {
        return switch (role) {
            case AREA_OFFICER, RT_HEAD -> areaCode == null ? "" : areaCode;
            case ADMINISTRATOR, EXECUTIVE, OPERATOR, AGENCY_OFFICER -> null;
        };
    }

    /** Whether the affairs of this agency may be seen. An affair of no agency may only be seen by who sees the city. */
    public boolean maySeeAgency(@Nullable String code) {
        return wholeCity() || (role == Role.AGENCY_OFFICER && code != null && code.equals(agencyCode));
    }

    /** Whether what lies in this area may be seen: one's own area or any within it. */
    public boolean maySeeArea(@Nullable String code) {
        if (wholeCity()) {
            return true;
        }
        String own = onlyArea();
        return own != null && !own.isEmpty() && code != null && (code.equals(own) || code.startsWith(own + "."));
    }

    /** Whether something assigned to this agency and lying in this area may be seen by the one or the other. */
    public boolean maySee(@Nullable String agency, @Nullable String area) {
        return maySeeAgency(agency) || maySeeArea(area);
    }
}
