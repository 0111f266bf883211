/** How it is asked. */
@NullMarked
package id.balai.search.internal;

import org.jspecify.annotations.NullMarked;
