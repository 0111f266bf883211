package id.balai.simulator.internal.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TerrainTest {

    private final Terrain terrain = Terrain.generate(new Random(1));

    @Test
    void theSeaEndsWhereNoMapOfTheCityShowsIt() {
        Envelope city = terrain.outline().getEnvelopeInternal();
        Envelope sea = terrain.sea().getEnvelopeInternal();
        // As wide as a screen on which the city is a third.
        city.expandBy(city.getWidth(), 0);
        assertThat(sea.getMinX()).isLessThan(city.getMinX());
        assertThat(sea.getMaxX()).isGreaterThan(city.getMaxX());
        assertThat(sea.getMaxY()).isGreaterThan(city.getMaxY() + city.getHeight());
    }

    @Test
    void theSeaIsWholeAndBeginsAtTheCoast() {
        assertThat(terrain.sea().isValid()).isTrue();
        assertThat(terrain.sea().intersection(terrain.outline()).getArea()).isLessThan(1);
        assertThat(terrain.sea().distance(terrain.outline())).isZero();
    }
}
