/** The city: areas with boundaries, agencies, places, working calendars. */
@ApplicationModule(displayName = "City", allowedDependencies = "platform")
@NullMarked
package id.balai.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
