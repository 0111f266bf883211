package id.balai.eye.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.contracts.proto.ObjectClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecodersTest {

    private static final int CAR = 2;
    private static final int KITE = 33;

    @Test
    void readsACarOfFastestDet() {
        float[] map = new float[85 * 22 * 22];
        int cell = 11 * 22 + 4;
        map[cell] = 0.9f;
        map[22 * 22 + cell] = 0.5f;
        map[2 * 22 * 22 + cell] = -0.5f;
        map[3 * 22 * 22 + cell] = -2;
        map[4 * 22 * 22 + cell] = -1;
        map[(5 + CAR) * 22 * 22 + cell] = 0.8f;

        List<Detection> found = Decoder.FASTEST_DET.decode(Map.of("758", map), 0.3);

        assertThat(found).singleElement().satisfies(car -> {
            assertThat(car.objectClass()).isEqualTo(ObjectClass.CAR);
            assertThat(car.score()).isCloseTo(Math.pow(0.9, 0.6) * Math.pow(0.8, 0.4), within(1e-6));
            assertThat(car.box().centreX()).isCloseTo((4 + Math.tanh(0.5)) / 22, within(1e-6));
            assertThat(car.box().centreY()).isCloseTo((11 - Math.tanh(0.5)) / 22, within(1e-6));
            assertThat(car.box().width()).isCloseTo(1 / (1 + Math.exp(2)), within(1e-6));
            assertThat(car.box().height()).isCloseTo(1 / (1 + Math.E), within(1e-6));
        });
    }

    @Test
    void readsACarOfNanoDetAndLeavesAKite() {
        float[][] classes = {new float[52 * 52 * 80], new float[26 * 26 * 80], new float[13 * 13 * 80]};
        float[][] sides = {new float[52 * 52 * 32], new float[26 * 26 * 32], new float[13 * 13 * 32]};
        int cell = 10 * 26 + 20;
        classes[1][cell * 80 + CAR] = 0.7f;
        classes[0][KITE] = 0.9f;
        // All weight on bin 3 to the left, above, right and below: three strides of 16 pixels.
        for (int side = 0; side < 4; side++) {
            sides[1][cell * 32 + side * 8 + 3] = 100;
        }

        List<Detection> found = Decoder.NANO_DET.decode(
                Map.of(
                        "792",
                        classes[0],
                        "795",
                        sides[0],
                        "814",
                        classes[1],
                        "817",
                        sides[1],
                        "836",
                        classes[2],
                        "839",
                        sides[2]),
                0.4);

        assertThat(found).singleElement().satisfies(car -> {
            assertThat(car.objectClass()).isEqualTo(ObjectClass.CAR);
            assertThat(car.score()).isCloseTo(0.7, within(1e-6));
            assertThat(car.box().left()).isCloseTo((20 * 16 + 7.5 - 48) / 416, within(1e-6));
            assertThat(car.box().top()).isCloseTo((10 * 16 + 7.5 - 48) / 416, within(1e-6));
            assertThat(car.box().width()).isCloseTo(96.0 / 416, within(1e-6));
            assertThat(car.box().height()).isCloseTo(96.0 / 416, within(1e-6));
        });
    }

    @Test
    void findsNothingInNothing() {
        float[] nothing = new float[85 * 22 * 22];
        Arrays.fill(nothing, 0.01f);

        assertThat(Decoder.FASTEST_DET.decode(Map.of("758", nothing), 0.3)).isEmpty();
    }
}
