/** How the demo city is loaded. */
@NullMarked
package id.balai.demo.internal;

import org.jspecify.annotations.NullMarked;
