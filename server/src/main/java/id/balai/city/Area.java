package id.balai.city;

import org.jspecify.annotations.Nullable;

/**
 * An area of the city's administration.
 *
 * @param code see {@link AreaCode}
 * @param parentCode the area it lies in; none for a province
 * @param hasBoundary whether its shape is known
 * @param version counts changes
 */
public record Area(
        String code, String name, AreaLevel level, @Nullable String parentCode, boolean hasBoundary, long version) {}
