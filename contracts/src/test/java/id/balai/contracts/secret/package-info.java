@NullMarked
package id.balai.contracts.secret;

import org.jspecify.annotations.NullMarked;
