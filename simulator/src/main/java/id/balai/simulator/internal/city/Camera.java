package id.balai.simulator.internal.city;

import id.balai.simulator.Scene;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * A camera of the register.
 *
 * @param code such as {@code KB-0001}
 * @param name for people
 * @param kind the registry's kind
 * @param owner code of an agency or a name
 * @param place in metres
 * @param visibility who may see it
 * @param purpose in words
 * @param scene the clip it shows; null for a planned camera, which has none
 */
record Camera(
        String code,
        String name,
        String kind,
        String owner,
        Coordinate place,
        String visibility,
        String purpose,
        @Nullable Scene scene) {}
