/** How the embedded parts are unpacked, started and watched. */
@NullMarked
package id.balai.embedded.internal;

import org.jspecify.annotations.NullMarked;
