@NullMarked
package id.balai.feed.internal;

import org.jspecify.annotations.NullMarked;
