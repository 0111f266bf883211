@NullMarked
package id.balai.identity.internal;

import org.jspecify.annotations.NullMarked;
