@NullMarked
package id.balai.eye.decode;

import org.jspecify.annotations.NullMarked;
