package id.balai.eye.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.eye.detect.ModelInput.Channels;
import id.balai.eye.picture.Box;
import java.awt.Color;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class InputPlanesTest {

    @Test
    void laysBlueGreenAndRedInPlanesOfTheirOwn() {
        ModelInput input = new ModelInput(32, false, new Channels(10, 20, 30), new Channels(2, 4, 5));
        try (Painted picture = new Painted(64, 36);
                InputPlanes planes = new InputPlanes(input)) {
            picture.paint(graphics -> {
                graphics.setColor(new Color(100, 120, 140));
                graphics.fillRect(0, 0, 64, 36);
            });

            FloatBuffer numbers = planes.fill(picture.frame(0));

            assertThat(numbers.get(0)).isEqualTo((140 - 10) / 2f);
            assertThat(numbers.get(32 * 32)).isEqualTo((120 - 20) / 4f);
            assertThat(numbers.get(2 * 32 * 32)).isEqualTo((100 - 30) / 5f);
        }
    }

    @Test
    void keepsTheShapeInALetterboxAndFindsTheWayBack() {
        ModelInput input = new ModelInput(64, true, Channels.all(0), Channels.all(1));
        try (Painted picture = new Painted(128, 64);
                InputPlanes planes = new InputPlanes(input)) {
            FloatBuffer numbers = planes.fill(picture.frame(0));

            assertThat(numbers.get(10 * 64 + 32)).isZero();
            assertThat(numbers.get(32 * 64 + 32)).isEqualTo(128);
        }
        Box whole = Fit.of(input, 128, 64).toFrame(new Box(0, 0.25, 1, 0.75));
        assertThat(whole.top()).isCloseTo(0, within(1e-9));
        assertThat(whole.bottom()).isCloseTo(1, within(1e-9));
    }
}
