@NullMarked
package id.balai.launcher.process;

import org.jspecify.annotations.NullMarked;
