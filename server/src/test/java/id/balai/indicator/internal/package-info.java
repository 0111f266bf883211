@NullMarked
package id.balai.indicator.internal;

import org.jspecify.annotations.NullMarked;
