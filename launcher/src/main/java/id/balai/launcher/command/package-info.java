/** The commands as picocli sees them: they read options, call the work and print what came of it. */
@NullMarked
package id.balai.launcher.command;

import org.jspecify.annotations.NullMarked;
