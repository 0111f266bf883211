@NullMarked
package id.balai.eye.camera;

import org.jspecify.annotations.NullMarked;
