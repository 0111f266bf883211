package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraHealth;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import id.balai.platform.Role;
import org.jspecify.annotations.Nullable;

/** A camera as the browser is told of it. Addresses are for administrators only: they lead into the city's network. */
record CameraView(
        String id,
        String name,
        CameraKind kind,
        String ownerName,
        @Nullable String ownerAgencyCode,
        String agreement,
        double longitude,
        double latitude,
        @Nullable String areaCode,
        String areaName,
        String mainUrl,
        String subUrl,
        String username,
        boolean hasPassword,
        Visibility visibility,
        String purpose,
        CameraState state,
        Camera.Analysis analysis,
        CameraHealth health,
        long version) {

    static CameraView of(Camera camera, CameraHealth health, Role reader) {
        boolean administrator = reader == Role.ADMINISTRATOR;
        return new CameraView(
                camera.id(),
                camera.name(),
                camera.kind(),
                camera.ownerName(),
                camera.ownerAgencyCode(),
                camera.agreement(),
                camera.longitude(),
                camera.latitude(),
                camera.areaCode(),
                camera.areaName(),
                administrator ? camera.mainUrl() : "",
                administrator ? camera.subUrl() : "",
                administrator ? camera.username() : "",
                administrator && camera.hasPassword(),
                camera.visibility(),
                camera.purpose(),
                camera.state(),
                camera.analysis(),
                health,
                camera.version());
    }
}
