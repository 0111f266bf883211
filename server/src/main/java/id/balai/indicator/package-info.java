/**
 * Figures of the city for those who must see in half a minute how it is. So far the overview; pillars, indicators and
 * targets come here.
 */
@ApplicationModule(
        displayName = "Indicator",
        allowedDependencies = {"platform", "city", "identity", "incident"})
@NullMarked
package id.balai.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
