@NullMarked
package id.balai.feed;

import org.jspecify.annotations.NullMarked;
