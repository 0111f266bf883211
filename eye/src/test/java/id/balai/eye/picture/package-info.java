@NullMarked
package id.balai.eye.picture;

import org.jspecify.annotations.NullMarked;
