/** People, their roles and scope, sign-in and sessions. Other modules ask {@link id.balai.identity.CurrentPerson}. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "city"})
@NullMarked
package id.balai.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
