@NullMarked
package id.balai.eye.codec;

import org.jspecify.annotations.NullMarked;
