/** How the platform does it. */
@NullMarked
package id.balai.platform.internal;

import org.jspecify.annotations.NullMarked;
