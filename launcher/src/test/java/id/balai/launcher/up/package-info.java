@NullMarked
package id.balai.launcher.up;

import org.jspecify.annotations.NullMarked;
