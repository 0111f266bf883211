/** {@code balai up}: the data folder, which parts an installation has, and the order in which they start and stop. */
@NullMarked
package id.balai.launcher.up;

import org.jspecify.annotations.NullMarked;
