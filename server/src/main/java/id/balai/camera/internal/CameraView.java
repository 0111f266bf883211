package id.balai.camera.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.balai.camera.Camera;
import id.balai.camera.CameraHealth;
import id.balai.platform.Role;

/** A camera as the browser is told of it. Addresses are for administrators only: they lead into the city's network. */
record CameraView(@JsonUnwrapped Camera camera, CameraHealth health) {

    static CameraView of(Camera camera, CameraHealth health, Role reader) {
        return new CameraView(reader == Role.ADMINISTRATOR ? camera : camera.withoutAddresses(), health);
    }
}
