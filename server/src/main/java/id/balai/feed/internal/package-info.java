/** How it is kept, read and sent. */
@NullMarked
package id.balai.feed.internal;

import org.jspecify.annotations.NullMarked;
