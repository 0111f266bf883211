package id.balai.city;

import id.balai.platform.BalaiException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The city's areas. Answers come from memory; a change anywhere is seen within some two seconds. */
public interface Areas {

    /** In which areas a place lies; in a gap between boundaries the nearest within 200 metres. */
    Location locate(GeoPoint point);

    /** The area with this code. */
    Optional<Area> find(String code);

    /** All areas of a level within another, by code; of the whole register when {@code within} is none. */
    List<Area> list(AreaLevel level, @Nullable String within);

    /** The code of the smallest area a place lies in; empty outside the city. */
    default Optional<String> findCodeAt(GeoPoint point) {
        return locate(point).finest().map(Location.Named::code);
    }

    /**
     * The area with this code.
     *
     * @throws BalaiException.NotFound when there is none
     */
    default Area get(String code) {
        return find(code).orElseThrow(() -> new BalaiException.NotFound("area", code));
    }

    /** An area's name; none when there is no such area. For filling in records. */
    default @Nullable String nameOf(@Nullable String code) {
        return code == null ? null : find(code).map(Area::name).orElse(null);
    }
}
