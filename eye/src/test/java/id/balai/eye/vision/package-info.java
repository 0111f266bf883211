@NullMarked
package id.balai.eye.vision;

import org.jspecify.annotations.NullMarked;
