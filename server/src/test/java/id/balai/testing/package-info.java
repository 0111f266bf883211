/** What the server's tests stand on. */
@NullMarked
package id.balai.testing;

import org.jspecify.annotations.NullMarked;
