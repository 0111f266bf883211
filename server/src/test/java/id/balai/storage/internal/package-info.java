@NullMarked
package id.balai.storage.internal;

import org.jspecify.annotations.NullMarked;
