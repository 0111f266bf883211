/** How the city does it. */
@NullMarked
package id.balai.city.internal;

import org.jspecify.annotations.NullMarked;
