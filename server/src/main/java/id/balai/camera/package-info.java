/**
 * Cameras: the register with its zones, lines and rules, how each camera is, live video and snapshots by way of the eyes,
 * and what the streams make of observations: signals become incidents, figures become rows.
 *
 * <p>{@link id.balai.camera.Cameras} is what other modules may ask.
 */
@ApplicationModule(
        displayName = "Camera",
        allowedDependencies = {
            "platform",
            "platform :: imports",
            "city",
            "identity",
            "incident",
            "feed",
            "indicator",
            "search"
        })
@NullMarked
package id.balai.camera;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
