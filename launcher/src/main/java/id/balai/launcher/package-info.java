/**
 * The command {@code balai}: starts, supervises and stops the parts of an installation, and gives its administrator the
 * tools that work from a console.
 */
@NullMarked
package id.balai.launcher;

import org.jspecify.annotations.NullMarked;
