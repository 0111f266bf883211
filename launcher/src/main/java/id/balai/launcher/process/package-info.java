/** Processes of an installation: how one is started, known to be ready, watched, started again and stopped. */
@NullMarked
package id.balai.launcher.process;

import org.jspecify.annotations.NullMarked;
