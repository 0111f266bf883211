package id.balai.incident;

import id.balai.city.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident is, as well as it is known.
 *
 * @param areaCode the Kemendagri code of the smallest area known, such as {@code 99.71.01.1001}; null outside the city
 * @param text the place in words; empty when nobody gave any
 * @param position the point; null when only the area is known
 */
public record Place(
        @Nullable String areaCode, String text, @Nullable GeoPoint position) {

    /** Whether the place is in the area with this code or in one inside it. */
    public boolean within(String code) {
        return areaCode != null && (areaCode.equals(code) || areaCode.startsWith(code + "."));
    }
}
