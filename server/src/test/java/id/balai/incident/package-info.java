@NullMarked
package id.balai.incident;

import org.jspecify.annotations.NullMarked;
