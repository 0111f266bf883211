/** The server: one Spring Boot application whose packages below this one are its modules. */
@NullMarked
package id.balai;

import org.jspecify.annotations.NullMarked;
