package id.balai.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of incident: which agency answers for it, how pressing it is and how fast it should be dealt with. The city's
 * administrator edits these.
 *
 * @param code lower-case words joined by hyphens, such as {@code parkir-liar}; never changes
 * @param nameId its name in Indonesian
 * @param nameEn its name in English
 * @param agencyCode the agency it is routed to
 * @param informedAgencyCodes agencies that are informed of its incidents besides: they see and comment, and do not work
 *     on them; not the one it is routed to, each once, at most {@link #MAX_INFORMED}
 * @param priority of an incident of this kind when it begins
 * @param respondMinutes how long the agency has to begin
 * @param resolveMinutes how long it has until it is done, counted from the same instant; not less than the above
 * @param clock which hours count
 * @param joinRadiusMetres how far apart two signals may be and still be about one thing; 0 joins only one camera's own
 * @param joinMinutes how long after its last signal an incident takes signals from nearby
 * @param icon the name of a Tabler icon; null for the general one
 * @param enabled whether new incidents of this kind can be made by hand
 * @param version counts the changes, from 1
 */
public record Category(
        String code,
        String nameId,
        String nameEn,
        String agencyCode,
        List<String> informedAgencyCodes,
        Priority priority,
        int respondMinutes,
        int resolveMinutes,
        ClockKind clock,
        int joinRadiusMetres,
        int joinMinutes,
        @Nullable String icon,
        boolean enabled,
        int version) {

    /** The widest {@code joinRadiusMetres}: candidates are looked for in cells around the signal, and those must cover it. */
    public static final int MAX_JOIN_RADIUS_METRES = 500;

    /** So many agencies are informed at most. */
    public static final int MAX_INFORMED = 5;

    /** Copies the list. */
    public Category {
        informedAgencyCodes = List.copyOf(informedAgencyCodes);
    }

    /** The same under another version. */
    public Category withVersion(int other) {
        return new Category(
                code,
                nameId,
                nameEn,
                agencyCode,
                informedAgencyCodes,
                priority,
                respondMinutes,
                resolveMinutes,
                clock,
                joinRadiusMetres,
                joinMinutes,
                icon,
                enabled,
                other);
    }

    /** The same with other agencies informed, less the one it is routed to. */
    public Category informing(List<String> others) {
        return new Category(
                code,
                nameId,
                nameEn,
                agencyCode,
                others.stream().filter(agency -> !agency.equals(agencyCode)).toList(),
                priority,
                respondMinutes,
                resolveMinutes,
                clock,
                joinRadiusMetres,
                joinMinutes,
                icon,
                enabled,
                version);
    }

    /** The same with what no import file speaks of taken from another. */
    public Category keepingFrom(Category other) {
        return new Category(
                code,
                nameId,
                nameEn,
                agencyCode,
                informedAgencyCodes,
                priority,
                respondMinutes,
                resolveMinutes,
                clock,
                other.joinRadiusMetres,
                other.joinMinutes,
                icon == null ? other.icon : icon,
                other.enabled,
                other.version);
    }
}
