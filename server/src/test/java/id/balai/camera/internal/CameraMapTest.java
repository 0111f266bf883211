package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.camera.CameraHealth;
import id.balai.camera.CameraState;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CameraMapTest {

    @Test
    void cellsGrowFinerAsTheMapComesNearer() {
        assertThat(CameraMap.resolutionFor(0)).isEqualTo(Listed.COARSEST);
        assertThat(CameraMap.resolutionFor(12)).isBetween(7, 8);
        assertThat(CameraMap.resolutionFor(20)).isEqualTo(Cells.RESOLUTION);
    }

    @Property
    void everyZoomHasCells(@ForAll @DoubleRange(min = -1e6, max = 1e6) double zoom) {
        assertThat(CameraMap.resolutionFor(zoom)).isBetween(Listed.COARSEST, Cells.RESOLUTION);
    }

    @Test
    void textIsQuotedSoThatJsonStaysWhole() {
        assertThat(JsonText.quoted("a\"b\\c\n")).isEqualTo("\"a\\\"b\\\\c\\u000a\"");
    }

    @Property
    void degreesAreWrittenAsTheyAre(@ForAll @DoubleRange(min = -180, max = 180) double degrees) {
        StringBuilder json = new StringBuilder();
        JsonText.degrees(degrees, json);
        assertThat(json.toString()).matches("-?\\d{1,3}\\.\\d{6}");
        assertThat(Double.parseDouble(json.toString())).isCloseTo(degrees, within(0.000_000_51));
    }

    @Property
    void aCellsOutlineIsAroundWhatLiesInIt(
            @ForAll @DoubleRange(min = 95, max = 141) double longitude,
            @ForAll @DoubleRange(min = -11, max = 6) double latitude) {
        JsonNode corners = JsonMapper.shared().readTree(Cells.outline(Cells.at(longitude, latitude)));
        // A cell has six corners; one that lies across an edge of the grid's icosahedron has more.
        assertThat(corners.size()).isBetween(6, 8);
        Path2D outline = new Path2D.Double();
        outline.moveTo(corners.get(0).get(0).asDouble(), corners.get(0).get(1).asDouble());
        corners.forEach(
                corner -> outline.lineTo(corner.get(0).asDouble(), corner.get(1).asDouble()));
        outline.closePath();
        double aMetre = 0.000_01;
        assertThat(outline.intersects(longitude - aMetre, latitude - aMetre, 2 * aMetre, 2 * aMetre))
                .isTrue();
    }

    @Test
    void onlyACellOfSeveralCamerasHasAnOutline() {
        Clusters clusters = new Clusters();
        clusters.add(1, 110, -7, CameraState.ACTIVE, CameraHealth.State.UP);
        clusters.add(2, 110, -7, CameraState.ACTIVE, CameraHealth.State.UP);
        clusters.add(2, 110, -7, CameraState.ACTIVE, CameraHealth.State.DOWN);
        String json = new String(clusters.features(cell -> "[" + cell + "]"), StandardCharsets.UTF_8);
        JsonNode features = JsonMapper.shared().readTree("[" + json + "]");
        assertThat(features.get(0).path("properties").has("hexagon")).isFalse();
        assertThat(features.get(1).path("properties").path("hexagon").toString())
                .isEqualTo("[2]");
    }

    @Test
    void everyCameraIsInOneClusterAndNoClusterIsTooMuch() {
        Clusters clusters = new Clusters();
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            // Cells that differ in their high bits only, as neighbours of H3 do not, and in their low ones.
            long cell = (i % 700 + 1L) << (i % 2 == 0 ? 40 : 3);
            taken += clusters.add(cell, 110 + i / 1e6, -7, CameraState.ACTIVE, CameraHealth.State.UP) ? 1 : 0;
        }
        JsonNode features = JsonMapper.shared()
                .readTree("[" + new String(clusters.features(cell -> "[]"), StandardCharsets.UTF_8) + "]");
        assertThat(clusters.size()).isEqualTo(CameraMap.MAX_FEATURES);
        assertThat(features.size()).isEqualTo(CameraMap.MAX_FEATURES);
        int counted = 0;
        for (JsonNode feature : features) {
            counted += feature.path("properties").path("count").asInt();
            assertThat(feature.path("properties").path("up"))
                    .isEqualTo(feature.path("properties").path("count"));
            assertThat(feature.path("geometry").path("coordinates").get(1).asDouble())
                    .isEqualTo(-7.0);
        }
        assertThat(counted).isEqualTo(taken).isBetween(1, 9_999);
    }
}
