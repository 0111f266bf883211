@NullMarked
package id.balai.eye.http;

import org.jspecify.annotations.NullMarked;
