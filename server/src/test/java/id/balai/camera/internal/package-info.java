/** Parts of the module of the cameras, alone. */
@NullMarked
package id.balai.camera.internal;

import org.jspecify.annotations.NullMarked;
