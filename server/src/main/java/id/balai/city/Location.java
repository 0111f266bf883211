package id.balai.city;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The areas a place lies in; a level whose boundaries are not known, or that the place lies outside of, is none.
 *
 * @param distanceMetres 0 inside the finest of them; otherwise how far it is, for a place in a gap between boundaries
 */
public record Location(
        @Nullable Named rt,
        @Nullable Named rw,
        @Nullable Named kelurahan,
        @Nullable Named kecamatan,
        @Nullable Named kota,
        double distanceMetres) {

    /** Outside of all we know. */
    public static final Location NOWHERE = new Location(null, null, null, null, null, 0);

    /** An area by code and name. */
    public record Named(String code, String name) {}

    /** The smallest area known here. */
    public Optional<Named> finest() {
        return Stream.of(rt, rw, kelurahan, kecamatan, kota)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
