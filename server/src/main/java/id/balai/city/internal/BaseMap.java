package id.balai.city.internal;

import id.balai.city.GeoPoint;
import id.balai.city.Places.Found;
import id.balai.city.internal.PlaceStore.Feature;
import id.balai.city.internal.PlaceStore.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** Roads and places at one moment. Immutable; shared by threads. */
final class BaseMap {

    /** A road this near gives a place its name. */
    private static final double ROAD_REACH_METRES = 80;

    private final List<Feature> features;
    private final STRtree roads = new STRtree();
    private final Map<String, Found> byName = new LinkedHashMap<>();

    BaseMap(List<Feature> features) {
        this.features = List.copyOf(features);
        for (Feature feature : this.features) {
            if (feature.name().isEmpty()) {
                continue;
            }
            if (feature.layer() == Layer.ROAD) {
                roads.insert(feature.geometry().getEnvelopeInternal(), feature);
            }
            Point middle = feature.geometry().getInteriorPoint();
            byName.putIfAbsent(
                    feature.layer() + feature.name(),
                    new Found(feature.name(), feature.kind(), new GeoPoint(middle.getX(), middle.getY())));
        }
        roads.build();
    }

    List<Feature> features() {
        return features;
    }

    Optional<String> findNameNear(GeoPoint point) {
        Coordinate place = new Coordinate(point.longitude(), point.latitude());
        Envelope around = new Envelope(place);
        around.expandBy(
                ROAD_REACH_METRES / LocalMetres.perDegreeLongitude(place.y),
                ROAD_REACH_METRES / LocalMetres.PER_DEGREE_LATITUDE);
        List<Named> near = new ArrayList<>();
        for (Object found : roads.query(around)) {
            Feature road = (Feature) found;
            double metres = LocalMetres.distance(place, road.geometry());
            if (metres <= ROAD_REACH_METRES) {
                near.add(new Named(road.name(), metres));
            }
        }
        return near.stream()
                .min(Comparator.comparingDouble(Named::metres).thenComparing(Named::name))
                .map(Named::name);
    }

    private record Named(String name, double metres) {}

    List<Found> search(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return byName.values().stream()
                .filter(found -> found.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing((Found found) ->
                                !found.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(Found::name))
                .limit(limit)
                .toList();
    }

    /** The extent of a set of shapes; null envelope when there are none. */
    static Envelope extent(Iterable<Geometry> shapes) {
        Envelope extent = new Envelope();
        shapes.forEach(shape -> extent.expandToInclude(shape.getEnvelopeInternal()));
        return extent;
    }
}
