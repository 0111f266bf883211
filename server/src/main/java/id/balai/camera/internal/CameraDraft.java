package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a camera to be: checked, but not yet given its area.
 *
 * @param password null leaves the one that is kept; empty removes it
 * @param analysis null leaves as it is, or as is usual
 */
record CameraDraft(
        String id,
        String name,
        CameraKind kind,
        String ownerName,
        @Nullable String ownerAgencyCode,
        String agreement,
        double longitude,
        double latitude,
        String mainUrl,
        String subUrl,
        String username,
        @Nullable String password,
        Visibility visibility,
        String purpose,
        CameraState state,
        Camera.@Nullable Analysis analysis) {}
