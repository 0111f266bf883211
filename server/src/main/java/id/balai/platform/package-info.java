/**
 * What every module stands on: configuration, roles and who may call what, the family of errors and how they are told to
 * people, the mechanism of imports. It knows no other module.
 *
 * <p>A module adds: a bean {@link id.balai.platform.EndpointRules} for its endpoints (without it they are denied), a pair
 * of message files {@code i18n/<module>_id.properties} and {@code _en.properties} (found by themselves), and migrations
 * {@code db/migration/<module>/V<yyyyMMddHHmm>__what.sql}.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package id.balai.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
