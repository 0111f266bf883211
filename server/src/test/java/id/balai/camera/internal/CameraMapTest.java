package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

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
}
