package id.balai.platform.imports;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads GeoJSON feature collections (RFC 7946) feature by feature, so that a large file needs little memory. */
public final class GeoJsonReader {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);
    private static final int MAX_FEATURES = 250_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .build();

    private GeoJsonReader() {}

    /**
     * Gives every feature to {@code each}. One that is refused is put into the report, and the next is read.
     *
     * @throws IOException when the file cannot be read
     */
    public static void read(ImportFile file, ImportReport report, Consumer<GeoFeature> each) throws IOException {
        int index = 0;
        try (JsonParser parser = JSON.createParser(file.content())) {
            if (!findFeatures(parser)) {
                throw fault(0, "not-a-feature-collection");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                index++;
                if (index > MAX_FEATURES) {
                    throw fault(index, "too-many-rows", MAX_FEATURES);
                }
                JsonNode feature = parser.readValueAsTree();
                give(feature, index, report, each);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw fault(index + 1, "not-a-feature");
            }
            if (index == 0) {
                throw fault(0, "empty-file");
            }
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException io) {
                throw io;
            }
            throw fault(index + 1, "broken-json");
        }
    }

    private static boolean findFeatures(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("features".equals(name)) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void give(JsonNode feature, int index, ImportReport report, Consumer<GeoFeature> each) {
        try {
            JsonNode geometry = feature.path("geometry");
            each.accept(new GeoFeature(
                    index, feature.path("properties"), geometry.isObject() ? geometryOf(geometry, index) : null));
        } catch (RowFault.RowRefusedException refused) {
            report.fault(refused.fault());
        }
    }

    private static Geometry geometryOf(JsonNode geometry, int index) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> GEOMETRIES.createPoint(position(coordinates, index));
            case "LineString" -> line(coordinates, index);
            case "MultiLineString" ->
                GEOMETRIES.createMultiLineString(
                        coordinates.valueStream().map(part -> line(part, index)).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates, index);
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(coordinates
                        .valueStream()
                        .map(part -> polygon(part, index))
                        .toArray(Polygon[]::new));
            default ->
                throw fault(index, "unsupported-geometry", geometry.path("type").asString("?"));
        };
    }

    private static LineString line(JsonNode positions, int index) {
        Coordinate[] line = positions(positions, index);
        if (line.length < 2) {
            throw fault(index, "too-few-points");
        }
        return GEOMETRIES.createLineString(line);
    }

    private static Polygon polygon(JsonNode rings, int index) {
        List<LinearRing> all =
                rings.valueStream().map(ring -> ring(ring, index)).toList();
        if (all.isEmpty()) {
            throw fault(index, "too-few-points");
        }
        return GEOMETRIES.createPolygon(
                all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    /** A ring; one that was not closed is closed. */
    private static LinearRing ring(JsonNode positions, int index) {
        Coordinate[] ring = positions(positions, index);
        if (ring.length >= 3 && !ring[0].equals2D(ring[ring.length - 1])) {
            ring = java.util.Arrays.copyOf(ring, ring.length + 1);
            ring[ring.length - 1] = ring[0].copy();
        }
        if (ring.length < 4) {
            throw fault(index, "too-few-points");
        }
        return GEOMETRIES.createLinearRing(ring);
    }

    private static Coordinate[] positions(JsonNode positions, int index) {
        return positions.valueStream().map(one -> position(one, index)).toArray(Coordinate[]::new);
    }

    private static Coordinate position(JsonNode position, int index) {
        @Nullable JsonNode longitude = position.get(0);
        @Nullable JsonNode latitude = position.get(1);
        if (longitude == null || latitude == null || !longitude.isNumber() || !latitude.isNumber()) {
            throw fault(index, "malformed-position");
        }
        double x = longitude.asDouble();
        double y = latitude.asDouble();
        if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
            throw fault(index, "position-out-of-range", x, y);
        }
        return new Coordinate(x, y);
    }

    private static RowFault.RowRefusedException fault(int index, String code, Object... arguments) {
        return new RowFault(index, null, code, List.of(arguments)).asException();
    }
}
