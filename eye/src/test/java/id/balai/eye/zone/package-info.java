@NullMarked
package id.balai.eye.zone;

import org.jspecify.annotations.NullMarked;
