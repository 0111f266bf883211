package id.balai.eye.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.eye.picture.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxFilterTest {

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 25})
    void learnsTheSpeedWithinASecondAtAnyFrameRate(int framesPerSecond) {
        BoxFilter filter = new BoxFilter(Box.around(0.1, 0.5, 0.1, 0.1));
        for (int frame = 1; frame <= framesPerSecond; frame++) {
            filter.predict(1.0 / framesPerSecond);
            filter.correct(Box.around(0.1 + 0.2 * frame / framesPerSecond, 0.5, 0.1, 0.1), 1);
        }
        filter.predict(0.5);

        assertThat(filter.box().centreX()).isCloseTo(0.4, within(0.015));
        assertThat(filter.box().centreY()).isCloseTo(0.5, within(0.001));
        assertThat(filter.box().width()).isCloseTo(0.1, within(0.005));
    }

    @Test
    void aHaltedBoxStaysWhereItIs() {
        BoxFilter filter = new BoxFilter(Box.around(0.1, 0.5, 0.1, 0.1));
        filter.predict(0.2);
        filter.correct(Box.around(0.14, 0.5, 0.1, 0.1), 1);
        Box before = filter.box();

        filter.halt();
        filter.predict(3);

        assertThat(filter.box()).isEqualTo(before);
    }

    @Test
    void aDoubtfulDetectionMovesItLess() {
        BoxFilter sure = new BoxFilter(Box.around(0.5, 0.5, 0.1, 0.1));
        BoxFilter doubtful = new BoxFilter(Box.around(0.5, 0.5, 0.1, 0.1));
        Box aside = Box.around(0.55, 0.5, 0.1, 0.1);
        sure.predict(0.1);
        doubtful.predict(0.1);

        sure.correct(aside, 1);
        doubtful.correct(aside, 4);

        assertThat(doubtful.box().centreX()).isLessThan(sure.box().centreX()).isGreaterThan(0.5);
    }
}
