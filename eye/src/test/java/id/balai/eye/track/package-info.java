@NullMarked
package id.balai.eye.track;

import org.jspecify.annotations.NullMarked;
