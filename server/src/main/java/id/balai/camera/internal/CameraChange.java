package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import id.balai.platform.BalaiException;
import id.balai.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * A camera as people send it, by the form or in a file; anything may be missing. The password is only ever sent this way.
 *
 * @param version the one that was seen; a new camera and a file have none
 */
record CameraChange(
        @Nullable String id,
        @Required @Nullable String name,
        @Nullable CameraKind kind,
        @Nullable String ownerName,
        @Nullable String ownerAgencyCode,
        @Nullable String agreement,
        @Required @Nullable Double longitude,
        @Required @Nullable Double latitude,
        @Nullable String mainUrl,
        @Nullable String subUrl,
        @Nullable String username,
        @Nullable String password,
        @Nullable Visibility visibility,
        @Nullable String purpose,
        @Nullable CameraState state,
        Camera.@Nullable Analysis analysis,
        @Nullable Long version) {

    /**
     * What it asks for, checked.
     *
     * @param idInPath the camera's own, which then counts; null for one that is new
     * @throws BalaiException.Invalid when it does not hold
     */
    CameraDraft draft(@Nullable String idInPath) {
        DraftCheck check = new DraftCheck();
        return check.check(idInPath == null ? id : idInPath, this)
                .orElseThrow(() -> new BalaiException.Invalid(check.faults()));
    }

    @Override
    public String toString() {
        return "CameraChange of " + id;
    }
}
