package id.balai.eye.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivityGateTest {

    private final Painted street = new Painted(640, 360);
    private final ActivityGate gate = new ActivityGate();

    @AfterEach
    void close() {
        gate.close();
        street.close();
    }

    @Test
    void sparesADetectorAStillPictureButNotForLongerThanTwoSeconds() {
        int passed = 0;
        for (int frame = 0; frame < 200; frame++) {
            passed += gate.passes(street.frame(frame * 100L)) ? 1 : 0;
        }

        // The first and the moment after it, then one each 2 s.
        assertThat(passed).isBetween(15, 18);
    }

    @Test
    void passesAFrameOnWhichAPersonWalks() {
        for (int frame = 0; frame < 30; frame++) {
            gate.passes(street.frame(frame * 100L));
        }
        street.paint(graphics -> {
            graphics.setColor(Color.BLUE);
            graphics.fillRect(300, 200, 14, 32);
        });

        assertThat(gate.passes(street.frame(3000))).isTrue();
    }

    @Test
    void goesOnAfterTheClockJumpedBack() {
        gate.passes(street.frame(1_000_000));

        assertThat(gate.passes(street.frame(1000))).isTrue();
        assertThat(gate.passes(street.frame(1700))).isFalse();
    }
}
