@NullMarked
package id.balai.eye.source;

import org.jspecify.annotations.NullMarked;
