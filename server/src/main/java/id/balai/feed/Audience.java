package id.balai.feed;

import id.balai.identity.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of something, besides those who see the whole city.
 *
 * @param allAgencies officers of every agency
 * @param agencyCodes officers of these agencies
 * @param areaCode those responsible for this area or for one it lies in; null when it lies in none
 */
public record Audience(
        boolean allAgencies,
        List<String> agencyCodes,
        @Nullable String areaCode) {

    /** Copies the list. */
    public Audience {
        agencyCodes = List.copyOf(agencyCodes);
    }

    /** Officers of these agencies, and those responsible for the area. */
    public static Audience of(List<String> agencyCodes, @Nullable String areaCode) {
        return new Audience(false, agencyCodes, areaCode);
    }

    /** Only those who see the whole city. */
    public static Audience wholeCity() {
        return new Audience(false, List.of(), null);
    }

    /** Whether somebody of this scope may know. */
    public boolean includes(Scope scope) {
        if (scope.wholeCity()) {
            return true;
        }
        String agency = scope.onlyAgency();
        return agency != null ? allAgencies || agencyCodes.contains(agency) : scope.maySeeArea(areaCode);
    }
}
