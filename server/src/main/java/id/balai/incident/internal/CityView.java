package id.balai.incident.internal;

import id.balai.city.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What incidents need to know of the city. */
interface CityView extends SlaClock.WorkingTime {

    /** The code of the smallest area a place lies in; empty outside the city. */
    Optional<String> areaAt(GeoPoint position);

    /** An area's name; null when there is no such area. */
    @Nullable
    String areaName(@Nullable String code);

    /** Where a place is, in words. */
    String placeText(GeoPoint position);

    /** An agency's short name; null when there is no such agency. */
    @Nullable
    String agencyShortName(@Nullable String code);

    /** The categories that agencies name as theirs, by the agency's code. */
    Map<String, List<String>> namedCategories();

    /** Whether there is such an agency. */
    default boolean hasAgency(String code) {
        return agencyShortName(code) != null;
    }
}
