package id.balai.camera;

import org.jspecify.annotations.Nullable;

/**
 * A camera in few words.
 *
 * @param id the city's own code
 * @param name for people
 * @param areaName the smallest area it lies in; empty outside the city
 * @param longitude WGS 84, degrees
 * @param latitude WGS 84, degrees
 * @param state what the city means to do with it
 * @param health what it does now
 * @param distanceMetres how far it is from the place that was asked about; null when none was
 */
public record CameraSummary(
        String id,
        String name,
        String areaName,
        double longitude,
        double latitude,
        CameraState state,
        CameraHealth.State health,
        @Nullable Double distanceMetres) {}
