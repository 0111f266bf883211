@NullMarked
package id.balai.eye.motion;

import org.jspecify.annotations.NullMarked;
