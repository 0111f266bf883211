/** The register of cameras over real HTTP and a real database. */
@NullMarked
package id.balai.camera;

import org.jspecify.annotations.NullMarked;
