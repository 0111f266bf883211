@NullMarked
package id.balai.eye.registry;

import org.jspecify.annotations.NullMarked;
