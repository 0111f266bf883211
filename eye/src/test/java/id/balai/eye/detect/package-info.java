@NullMarked
package id.balai.eye.detect;

import org.jspecify.annotations.NullMarked;
