package id.balai.city.internal;

import id.balai.city.Area;
import id.balai.city.AreaCode;
import id.balai.city.AreaLevel;
import id.balai.city.GeoPoint;
import id.balai.city.Location;
import id.balai.city.Location.Named;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * All areas and their boundaries at one moment, for questions answered from memory. Immutable; shared by threads.
 *
 * <p>Where boundaries overlap, the area with the lower code has the place, so that the answer is always the same. Upper
 * levels follow from the code of the finest area found, so that they never contradict it.
 */
final class CityMap {

    /** Real boundaries leave gaps; a place this near to an area counts as lying in it. */
    static final double REACH_METRES = 200;

    private static final List<AreaLevel> FINEST_FIRST =
            List.of(AreaLevel.RT, AreaLevel.RW, AreaLevel.KELURAHAN, AreaLevel.KECAMATAN, AreaLevel.KOTA);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final NavigableMap<String, Area> areas = new TreeMap<>();
    private final NavigableMap<String, Geometry> boundaries = new TreeMap<>();
    private final Map<AreaLevel, STRtree> trees = new EnumMap<>(AreaLevel.class);

    CityMap(Collection<Area> areas, Map<String, Geometry> boundaries) {
        areas.forEach(area -> this.areas.put(area.code(), area));
        this.boundaries.putAll(boundaries);
        this.boundaries.forEach(this::index);
        trees.values().forEach(STRtree::build);
    }

    private record Shape(String code, Geometry boundary, PreparedGeometry prepared) {}

    private record Near(String code, double metres) {}

    private void index(String code, Geometry boundary) {
        Area area = areas.get(code);
        if (area != null) {
            trees.computeIfAbsent(area.level(), level -> new STRtree())
                    .insert(
                            boundary.getEnvelopeInternal(),
                            new Shape(code, boundary, PreparedGeometryFactory.prepare(boundary)));
        }
    }

    boolean isEmpty() {
        return areas.isEmpty();
    }

    Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    Collection<Area> all() {
        return areas.values();
    }

    List<Area> list(AreaLevel level, @Nullable String within) {
        return within(areas, within).values().stream()
                .filter(area -> area.level() == level)
                .toList();
    }

    /** Boundaries of a level, by code. */
    NavigableMap<String, Geometry> boundaries(AreaLevel level, @Nullable String within) {
        NavigableMap<String, Geometry> found = new TreeMap<>(within(boundaries, within));
        found.keySet()
                .removeIf(code -> areas.get(code) == null || areas.get(code).level() != level);
        return found;
    }

    private static <V> NavigableMap<String, V> within(NavigableMap<String, V> all, @Nullable String code) {
        // '/' follows '.' in ASCII: the range holds the area itself and every code that continues it.
        return code == null ? all : all.subMap(code, true, code + "/", false);
    }

    Location locate(GeoPoint point) {
        Point place = GEOMETRIES.createPoint(new Coordinate(point.longitude(), point.latitude()));
        String container = null;
        for (AreaLevel level : FINEST_FIRST) {
            container = findContaining(level, place);
            if (container != null) {
                break;
            }
        }
        if (container != null && levelOf(container) == AreaLevel.RT) {
            return location(container, 0);
        }
        Near near = findNear(place, container);
        return near != null ? location(near.code(), near.metres()) : location(container, 0);
    }

    private @Nullable String findContaining(AreaLevel level, Point place) {
        return shapes(level, place.getEnvelopeInternal()).stream()
                .filter(shape -> shape.prepared().covers(place))
                .map(Shape::code)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The nearest within reach on the finest level that has one, inside {@code container} where that is known. */
    private @Nullable Near findNear(Point place, @Nullable String container) {
        Envelope around = new Envelope(place.getEnvelopeInternal());
        around.expandBy(
                REACH_METRES / LocalMetres.perDegreeLongitude(place.getY()),
                REACH_METRES / LocalMetres.PER_DEGREE_LATITUDE);
        for (AreaLevel level : FINEST_FIRST) {
            if (container != null && level == levelOf(container)) {
                return null;
            }
            Near nearest = shapes(level, around).stream()
                    .filter(shape -> container == null || shape.code().startsWith(container + "."))
                    .map(shape -> new Near(shape.code(), LocalMetres.distance(place.getCoordinate(), shape.boundary())))
                    .filter(near -> near.metres() <= REACH_METRES)
                    .min(Comparator.comparingDouble(Near::metres).thenComparing(Near::code))
                    .orElse(null);
            if (nearest != null) {
                return nearest;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private List<Shape> shapes(AreaLevel level, Envelope envelope) {
        STRtree tree = trees.get(level);
        return tree == null ? List.of() : tree.query(envelope);
    }

    private static AreaLevel levelOf(String code) {
        return AreaCode.parse(code).orElseThrow().level();
    }

    private Location location(@Nullable String finest, double metres) {
        if (finest == null) {
            return Location.NOWHERE;
        }
        AreaCode code = AreaCode.parse(finest).orElseThrow();
        return new Location(
                named(code, AreaLevel.RT),
                named(code, AreaLevel.RW),
                named(code, AreaLevel.KELURAHAN),
                named(code, AreaLevel.KECAMATAN),
                named(code, AreaLevel.KOTA),
                metres);
    }

    private @Nullable Named named(AreaCode code, AreaLevel level) {
        return code.at(level)
                .map(at -> areas.get(at.value()))
                .map(area -> new Named(area.code(), area.name()))
                .orElse(null);
    }
}
