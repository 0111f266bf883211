package id.balai.camera.internal;

import org.jspecify.annotations.Nullable;

/** In which area a camera stands. */
interface PlaceFinder {

    /**
     * A place in the city.
     *
     * @param areaCode the smallest area around it; null outside the city
     * @param areaName its name; empty outside the city
     */
    record Found(@Nullable String areaCode, String areaName) {}

    /** The smallest area at or near the point. */
    Found at(double longitude, double latitude);
}
