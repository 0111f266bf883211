@NullMarked
package id.balai.eye.probe;

import org.jspecify.annotations.NullMarked;
