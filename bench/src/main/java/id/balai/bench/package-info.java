/**
 * Measurements of the whole program over its real interfaces, each against a limit measured beside it in the same run:
 * seconds differ from machine to machine, ratios hold.
 */
@NullMarked
package id.balai.bench;

import org.jspecify.annotations.NullMarked;
