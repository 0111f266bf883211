package id.balai.city.internal;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes GeoJSON (RFC 7946) with six decimals, some ten centimetres: what a screen can show, in half the bytes. */
final class GeoJsonText implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator json = JSON.createGenerator(bytes);

    GeoJsonText() {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    void add(Map<String, ?> properties, Geometry geometry) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writePOJOProperty("properties", properties);
        json.writeObjectPropertyStart("geometry");
        switch (geometry) {
            case Point point -> {
                type("Point");
                write(point.getCoordinate());
            }
            case LineString line -> {
                type("LineString");
                write(line.getCoordinateSequence());
            }
            case Polygon polygon -> {
                type("Polygon");
                write(polygon);
            }
            case MultiPolygon polygons
            when polygons.getNumGeometries() == 1 -> {
                type("Polygon");
                write((Polygon) polygons.getGeometryN(0));
            }
            case MultiPolygon polygons -> {
                type("MultiPolygon");
                parts(polygons);
            }
            case MultiLineString lines -> {
                type("MultiLineString");
                parts(lines);
            }
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The whole document; nothing can be added after. */
    byte[] finish() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        json.close();
    }

    private void type(String type) {
        json.writeStringProperty("type", type);
        json.writeName("coordinates");
    }

    private void parts(Geometry geometry) {
        json.writeStartArray();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                write(polygon);
            } else {
                write(((LineString) geometry.getGeometryN(i)).getCoordinateSequence());
            }
        }
        json.writeEndArray();
    }

    private void write(Polygon polygon) {
        json.writeStartArray();
        write(polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        json.writeEndArray();
    }

    private void write(CoordinateSequence line) {
        json.writeStartArray();
        for (int i = 0; i < line.size(); i++) {
            write(line.getCoordinate(i));
        }
        json.writeEndArray();
    }

    private void write(Coordinate position) {
        json.writeStartArray();
        json.writeNumber(rounded(position.x));
        json.writeNumber(rounded(position.y));
        json.writeEndArray();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
