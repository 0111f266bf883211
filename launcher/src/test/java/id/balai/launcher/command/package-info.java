@NullMarked
package id.balai.launcher.command;

import org.jspecify.annotations.NullMarked;
