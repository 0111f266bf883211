/** The running installation as the commands see it: its HTTP API, with the token that lies in its folder. */
@NullMarked
package id.balai.launcher.client;

import org.jspecify.annotations.NullMarked;
