/** Every measurement works, with everything that it starts. */
@NullMarked
package id.balai.bench;

import org.jspecify.annotations.NullMarked;
