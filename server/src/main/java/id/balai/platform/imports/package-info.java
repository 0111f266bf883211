/**
 * How files come into the registers, the same for every kind: a dry run, one transaction, nothing half imported, every bad
 * row named with its line and reason. A module contributes a bean {@link id.balai.platform.imports.Importer} that only
 * reads rows and writes them; {@link id.balai.platform.imports.Imports} does the rest.
 */
@NullMarked
package id.balai.platform.imports;

import org.jspecify.annotations.NullMarked;
