/**
 * Incidents: what cameras and people tell becomes work for an agency, with a clock, a timeline and an end that can be
 * seen.
 *
 * <p>This package is the module's face. The domain in it is pure: {@link id.balai.incident.IncidentLifecycle} makes of an
 * incident, a command and an actor the next incident and the lines of its timeline. {@link id.balai.incident.Incidents}
 * is what other modules may ask. Storage, HTTP, clocks and correlation are in {@code internal}.
 */
@ApplicationModule(
        displayName = "Incident",
        allowedDependencies = {"platform", "city", "identity", "feed", "storage"})
@NullMarked
package id.balai.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
