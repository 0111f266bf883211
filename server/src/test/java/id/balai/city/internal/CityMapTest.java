package id.balai.city.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.city.Area;
import id.balai.city.AreaCode;
import id.balai.city.GeoPoint;
import id.balai.city.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CityMapTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String BARAT = "99.71.01.1001";
    private static final String TIMUR = "99.71.01.1002";

    /** Two kelurahan of 1.1 km with a gap of 0.0036 degree (some 400 m) between them, in a kota around both. */
    private static final CityMap GAPPED = map(Map.of(
            "99.71",
            square(106.79, -6.22, 106.84, -6.19),
            BARAT,
            square(106.80, -6.21, 106.81, -6.20),
            TIMUR,
            square(106.8136, -6.21, 106.8236, -6.20)));

    @Test
    void insideItIsThatArea() {
        Location location = GAPPED.locate(new GeoPoint(106.805, -6.205));

        assertThat(code(location)).isEqualTo(BARAT);
        assertThat(location.distanceMetres()).isZero();
        assertThat(location.kecamatan()).isNotNull();
    }

    @Test
    void inAGapItIsTheNearestWithinTwoHundredMetres() {
        Location location = GAPPED.locate(new GeoPoint(106.811, -6.205));

        assertThat(code(location)).isEqualTo(BARAT);
        assertThat(location.distanceMetres()).isBetween(109.0, 112.0);
        assertThat(code(GAPPED.locate(new GeoPoint(106.813, -6.205)))).isEqualTo(TIMUR);
    }

    @Test
    void beyondTwoHundredMetresOnlyTheLargerAreaIsKnown() {
        Location location = GAPPED.locate(new GeoPoint(106.795, -6.205));

        assertThat(location.kelurahan()).isNull();
        assertThat(location.kota()).isNotNull();
        assertThat(GAPPED.locate(new GeoPoint(0, 0))).isEqualTo(Location.NOWHERE);
    }

    @Test
    void whereAreasOverlapTheLowerCodeHasThePlaceWhateverTheOrder() {
        Map<String, Geometry> overlapping =
                Map.of(BARAT, square(106.80, -6.21, 106.82, -6.20), TIMUR, square(106.81, -6.21, 106.83, -6.20));

        assertThat(code(map(overlapping).locate(new GeoPoint(106.815, -6.205)))).isEqualTo(BARAT);
        assertThat(code(map(overlapping).locate(new GeoPoint(106.81, -6.205)))).isEqualTo(BARAT);
    }

    @Property(tries = 500)
    void everyPlaceOfAGridIsInTheCellThatHasIt(
            @ForAll @DoubleRange(min = 106.8, max = 106.89) double longitude,
            @ForAll @DoubleRange(min = -6.3, max = -6.21) double latitude) {
        Location location = GRID.locate(new GeoPoint(longitude, latitude));

        String code = code(location);
        assertThat(code).isNotNull();
        Envelope cell = Objects.requireNonNull(GRID_CELLS.get(code)).getEnvelopeInternal();
        assertThat(cell.covers(longitude, latitude)).isTrue();
        assertThat(location.distanceMetres()).isZero();
    }

    private static final Map<String, Geometry> GRID_CELLS = grid();
    private static final CityMap GRID = map(GRID_CELLS);

    private static Map<String, Geometry> grid() {
        Map<String, Geometry> cells = new HashMap<>();
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                double west = 106.8 + x / 100.0;
                double south = -6.3 + y / 100.0;
                cells.put(
                        String.format("99.71.%02d.%04d", x + 1, 1000 + y),
                        square(west, south, 106.8 + (x + 1) / 100.0, -6.3 + (y + 1) / 100.0));
            }
        }
        return cells;
    }

    private static String code(Location location) {
        return location.kelurahan() == null ? "none" : location.kelurahan().code();
    }

    private static CityMap map(Map<String, Geometry> boundaries) {
        Map<String, Area> areas = new HashMap<>();
        for (String text : boundaries.keySet()) {
            for (AreaCode code = AreaCode.parse(text).orElseThrow();
                    code != null;
                    code = code.parent().orElse(null)) {
                String parent = code.parent().map(AreaCode::value).orElse(null);
                areas.put(
                        code.value(),
                        new Area(
                                code.value(),
                                "Area " + code.value(),
                                code.level(),
                                parent,
                                boundaries.containsKey(code.value()),
                                0));
            }
        }
        List<Area> shuffled = new ArrayList<>(areas.values());
        Collections.shuffle(shuffled, new Random(1));
        return new CityMap(shuffled, boundaries);
    }

    private static Geometry square(double west, double south, double east, double north) {
        return GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        });
    }
}
