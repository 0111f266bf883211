package id.balai.eye.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolygonTest {

    @Test
    void knowsTheInsideOfAConcaveArea() {
        Polygon corner = new Polygon(List.of(
                new Spot(0, 0),
                new Spot(1, 0),
                new Spot(1, 0.5),
                new Spot(0.5, 0.5),
                new Spot(0.5, 1),
                new Spot(0, 1)));

        assertThat(corner.contains(new Spot(0.25, 0.75))).isTrue();
        assertThat(corner.contains(new Spot(0.75, 0.25))).isTrue();
        assertThat(corner.contains(new Spot(0.75, 0.75))).isFalse();
        assertThat(corner.contains(new Spot(-0.1, 0.5))).isFalse();
    }

    @Test
    void twoCornersHoldNothing() {
        assertThat(new Polygon(List.of(new Spot(0, 0), new Spot(1, 1))).contains(new Spot(0.5, 0.5)))
                .isFalse();
    }
}
