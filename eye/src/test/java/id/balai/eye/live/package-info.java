@NullMarked
package id.balai.eye.live;

import org.jspecify.annotations.NullMarked;
