package id.balai.camera.internal;

import id.balai.camera.CameraCounts;
import id.balai.identity.Scope;
import id.balai.platform.Role;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How many cameras there are and how they are, for Prometheus. */
@Component
class CameraMeters {

    private static final Scope CITY = new Scope(Role.OPERATOR, null, null);

    CameraMeters(DirectoryCameras cameras, MeterRegistry meters) {
        show("active", CameraCounts::active, cameras, meters);
        show("up", CameraCounts::up, cameras, meters);
        show("down", CameraCounts::down, cameras, meters);
        show("planned", CameraCounts::planned, cameras, meters);
    }

    private static void show(
            String state, ToDoubleFunction<CameraCounts> of, DirectoryCameras cameras, MeterRegistry meters) {
        Gauge.builder("balai.cameras", cameras, each -> of.applyAsDouble(each.counts(CITY)))
                .description("Cameras by how they are; those up and down are among the active")
                .tag("state", state)
                .register(meters);
    }
}
