/** One box to find anything: incidents, cameras, places. Owns nothing; asks the modules that do. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"platform", "city", "identity", "incident"})
@NullMarked
package id.balai.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
