@NullMarked
package id.balai.embedded;

import org.jspecify.annotations.NullMarked;
