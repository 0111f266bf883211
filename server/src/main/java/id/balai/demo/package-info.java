/** Brings a first city along: loads a folder of import files by the same importers that a city uses. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "city"})
@NullMarked
package id.balai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
