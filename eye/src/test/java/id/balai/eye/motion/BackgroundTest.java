package id.balai.eye.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;

import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a grey street of 42 by 24 pixels, five pictures a second. */
class BackgroundTest {

    private static final int WIDTH = 42;
    private static final int HEIGHT = 24;
    private static final double STEP = 0.2;
    private static final int STREET = 120;
    private static final Area BOX = new Area(10, 5, 20, 15);

    private final Background background = new Background(WIDTH, HEIGHT);
    private final Random random = new Random(7);
    private List<Area> followed = List.of();

    @BeforeEach
    void seeTheStreet() {
        assertThat(see(STREET, 0).isEmpty()).isTrue();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatDiffersIsFoundWhereItIs() {
        Area found = see(STREET, 60);

        assertThat(found).isEqualTo(BOX);
        assertThat(differing(background.things(), BOX)).isEqualTo(BOX.width() * BOX.height());
        assertThat(differing(background.things(), new Area(0, 0, WIDTH, HEIGHT)))
                .isEqualTo(BOX.width() * BOX.height());
    }

    @Test
    void whatDiffersAtTheVeryEdgeIsFoundToo() {
        fill(new Area(0, 0, WIDTH, HEIGHT), STREET, STREET, STREET);
        fill(new Area(WIDTH - 1, HEIGHT - 1, WIDTH, HEIGHT), 250, 250, 250);

        Area found = background.take(followed, STEP);

        assertThat(found).isEqualTo(new Area(WIDTH - 1, HEIGHT - 1, WIDTH, HEIGHT));
    }

    @Test
    void aShadowDiffersAndIsNoThing() {
        Area found = see(STREET, -40);

        assertThat(found.isEmpty()).isTrue();
        assertThat(differing(background.changed(), BOX)).isEqualTo(BOX.width() * BOX.height());
    }

    @Test
    void whatIsDarkInOneColourOnlyIsNoShadow() {
        fill(new Area(0, 0, WIDTH, HEIGHT), STREET, STREET, STREET);
        fill(BOX, STREET - 40, STREET - 5, STREET - 40);

        assertThat(background.take(followed, STEP).isEmpty()).isFalse();
    }

    @Test
    void theLightOfADayIsLearntEverywhere() {
        // As fast as it gets lighter at dawn, and more: one step of brightness in a second.
        for (double t = 0; t < 100; t += STEP) {
            assertThat(see((int) (STREET + t), 0).isEmpty()).as("after %s s", t).isTrue();
        }
        assertThat(mean(0)).isBetween(STREET + 85.0, STREET + 100.0);
        assertThat(mean(HEIGHT - 1)).isBetween(STREET + 85.0, STREET + 100.0);
    }

    @Test
    void whatIsFollowedIsNotLearntAndWhatIsNotIsForgiven() {
        followed = List.of(BOX);
        for (double t = 0; t < 300; t += STEP) {
            see(STREET, 60);
        }
        assertThat(differing(background.things(), BOX)).isEqualTo(BOX.width() * BOX.height());

        followed = List.of();
        for (double t = 0; t < 60; t += STEP) {
            see(STREET, 60);
        }
        assertThat(differing(background.changed(), BOX)).isZero();
    }

    @Test
    void whatHasStoodForOneForgivingTimeIsLearntByItsShare() {
        // 25 s, after which all but 1/e of the difference is forgiven.
        for (double t = 0; t < 25; t += STEP) {
            see(STREET, 100);
        }
        double there = background.meanAt().get(3 * (10 * WIDTH + 15));
        assertThat(there).isBetween(STREET + 58.0, STREET + 67.0);
    }

    @Test
    void leavesThatTrembleAreBackgroundAfterAWhile() {
        int first = 0;
        int last = 0;
        for (int i = 0; i < 400; i++) {
            fill(new Area(0, 0, WIDTH, HEIGHT), STREET, STREET, STREET);
            for (int y = BOX.top(); y < BOX.bottom(); y++) {
                for (int x = BOX.left(); x < BOX.right(); x++) {
                    int grey = STREET + random.nextInt(-24, 25);
                    fill(new Area(x, y, x + 1, y + 1), grey, grey, grey);
                }
            }
            background.take(followed, STEP);
            int differing = differing(background.changed(), BOX);
            first += i > 0 && i <= 20 ? differing : 0;
            last += i >= 380 ? differing : 0;
        }
        assertThat(first).isPositive();
        assertThat(last).isLessThan(first / 4);
    }

    @Test
    void aCloudDarkensTheStreetAndWhatStandsOnItStaysVisible() {
        followed = List.of(BOX);
        see(STREET, 60);
        fill(new Area(0, 0, WIDTH, HEIGHT), 84, 84, 84);
        fill(BOX, 126, 126, 126);

        background.take(followed, STEP);

        assertThat(differing(background.things(), BOX)).isEqualTo(BOX.width() * BOX.height());
        assertThat(countNonZero(background.changed())).isEqualTo(BOX.width() * BOX.height());
    }

    /** A street of one grey, in whose box it is lighter by so much. */
    private Area see(int grey, int lighter) {
        fill(new Area(0, 0, WIDTH, HEIGHT), grey, grey, grey);
        fill(BOX, grey + lighter, grey + lighter, grey + lighter);
        return background.take(followed, STEP);
    }

    private void fill(Area area, int blue, int green, int red) {
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                int at = 3 * (y * WIDTH + x);
                background
                        .pictureAt()
                        .put(at, (byte) blue)
                        .put(at + 1, (byte) green)
                        .put(at + 2, (byte) red);
            }
        }
    }

    private double mean(int row) {
        return background.meanAt().get(3 * row * WIDTH);
    }

    private static int differing(Mat map, Area area) {
        try (Rect rect = area.rect();
                Mat part = new Mat(map, rect)) {
            return countNonZero(part);
        }
    }
}
