/** What is behind the embedded parts, by itself. */
@NullMarked
package id.balai.embedded.internal;

import org.jspecify.annotations.NullMarked;
