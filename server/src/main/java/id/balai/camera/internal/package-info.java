/** How the module of the cameras does it. */
@NullMarked
package id.balai.camera.internal;

import org.jspecify.annotations.NullMarked;
