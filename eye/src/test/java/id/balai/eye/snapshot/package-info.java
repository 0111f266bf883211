@NullMarked
package id.balai.eye.snapshot;

import org.jspecify.annotations.NullMarked;
