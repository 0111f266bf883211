package id.balai.eye.motion;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.GroundCalibration;
import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.detect.Painted;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.TrackedObject;
import id.balai.eye.track.Tracker;
import id.balai.eye.track.TrackerSettings;
import id.balai.eye.track.Tracks;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a painted street of 32 m by 18 m seen from above, 20 pixels a metre, 6 frames a second but where it is said otherwise. */
class MotionDetectorTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final GroundCalibration FROM_ABOVE = GroundCalibration.newBuilder()
            .addAllHomography(List.of(32.0, 0.0, 0.0, 0.0, 18.0, 0.0, 0.0, 0.0, 1.0))
            .build();

    private static final BufferedImage GROUND = ground();

    private final Painted street = new Painted(WIDTH, HEIGHT);
    private final MotionDetector detector = new MotionDetector(GroundPlane.of(FROM_ABOVE));
    private final Tracker tracker = new Tracker(TrackerSettings.standard());
    private final Set<Long> standing = new HashSet<>();
    private double framesPerSecond = 6;
    private double brightness = 1;
    private int frame;
    private Tracks tracks = new Tracks(List.of(), List.of());

    @AfterEach
    void close() {
        detector.close();
        street.close();
    }

    @Test
    void aCarThatParksIsSeenStandingUnderOneNumberForTwoMinutes() {
        run(3, (graphics, t) -> {});
        run(130, (graphics, t) -> car(graphics, Math.min(300, -80 + 80 * t), 150));

        assertThat(tracks.live()).singleElement().satisfies(car -> {
            assertThat(car.objectClass()).isEqualTo(ObjectClass.CAR);
            assertThat(car.stillSeconds()).isGreaterThan(115);
            assertThat(car.seen()).isTrue();
        });
        assertThat(standing).hasSize(1);
    }

    /** As little as is left of a camera's share when an eye has far too much to do. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void aCarThatParksIsSeenStandingUnderOneNumberAtALowRateToo(double rate) {
        framesPerSecond = rate;
        run(6, (graphics, t) -> {});
        run(130, (graphics, t) -> car(graphics, Math.min(300, -80 + 80 * t), 150));

        assertThat(tracks.live()).singleElement().satisfies(car -> {
            assertThat(car.objectClass()).isEqualTo(ObjectClass.CAR);
            assertThat(car.stillSeconds()).isGreaterThan(100);
        });
        assertThat(standing).hasSize(1);
    }

    @Test
    void aParkedCarIsKeptWhileOthersPassInFrontAndWhenTheLightChanges() {
        run(3, (graphics, t) -> {});
        run(90, (graphics, t) -> {
            brightness = t > 40 ? 0.75 : 1;
            car(graphics, Math.min(300, -80 + 80 * t), 150);
            if (t > 12) {
                car(graphics, -100 + 90 * ((t - 12) % 9), 175);
            }
        });

        assertThat(tracks.live())
                .filteredOn(TrackedObject::standing)
                .singleElement()
                .satisfies(car -> assertThat(car.stillSeconds()).isGreaterThan(75));
        assertThat(standing).hasSize(1);
    }

    @Test
    void theHoleOfACarThatWasThereFromTheStartIsNotACar() {
        run(4, (graphics, t) -> car(graphics, 300, 150));
        run(25, (graphics, t) -> car(graphics, 300 + 90 * t, 150));

        assertThat(tracks.live()).filteredOn(TrackedObject::present).isEmpty();
        assertThat(standing).isEmpty();
    }

    @Test
    void tellsPeopleMotorcyclesCarsAndTrucksByTheirSize() {
        run(3, (graphics, t) -> {});
        run(3, (graphics, t) -> {
            block(graphics, Color.RED, 20 + 20 * t, 60, 11, 33);
            block(graphics, Color.BLUE, 20 + 60 * t, 130, 36, 32);
            car(graphics, 20 + 80 * t, 200);
            block(graphics, Color.ORANGE, 20 + 80 * t, 270, 128, 62);
        });

        assertThat(tracks.live())
                .extracting(TrackedObject::objectClass)
                .containsExactlyInAnyOrder(
                        ObjectClass.PERSON, ObjectClass.MOTORCYCLE, ObjectClass.CAR, ObjectClass.TRUCK);
    }

    @Test
    void countsThePeopleOfACloseGroup() {
        run(3, (graphics, t) -> {});
        run(20, (graphics, t) -> {
            for (int i = 0; i < 6; i++) {
                person(graphics, 200 + 17 * i + Math.min(60, 20 * t), 150 + 6 * (i % 3));
            }
        });

        assertThat(tracks.live().stream().filter(TrackedObject::present).count())
                .isBetween(5L, 7L);
    }

    @Test
    void sunOnAndOffIsNoTraffic() {
        run(5, (graphics, t) -> {});
        run(30, (graphics, t) -> brightness = (int) (t / 5) % 2 == 0 ? 1 : 0.6);

        assertThat(tracks.live()).filteredOn(TrackedObject::present).isEmpty();
        assertThat(standing).isEmpty();
    }

    private void run(double seconds, BiConsumer<Graphics2D, Double> actors) {
        for (int i = 0; i < seconds * framesPerSecond; i++) {
            double t = i / framesPerSecond;
            street.paint(graphics -> {
                graphics.drawImage(GROUND, 0, 0, null);
                actors.accept(graphics, t);
                if (brightness < 1) {
                    graphics.setColor(new Color(0, 0, 0, (int) (255 * (1 - brightness))));
                    graphics.fillRect(0, 0, WIDTH, HEIGHT);
                }
            });
            long timeMs = 1_700_000_000_000L + Math.round(frame++ * 1000 / framesPerSecond);
            tracks = tracker.update(timeMs, detector.detect(street.frame(timeMs)));
            detector.followed(tracks.live());
            standing.addAll(tracks.live().stream()
                    .filter(object -> object.present() && object.stillSeconds() > 5)
                    .map(TrackedObject::number)
                    .collect(Collectors.toSet()));
        }
    }

    /** Asphalt with stones and marks, so that the background has a texture. */
    private static BufferedImage ground() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(4);
        graphics.setColor(new Color(120, 120, 118));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 900; i++) {
            int grey = 105 + random.nextInt(30);
            graphics.setColor(new Color(grey, grey, grey));
            graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 4, 3);
        }
        graphics.setColor(Color.WHITE);
        for (int x = 0; x < WIDTH; x += 80) {
            graphics.fillRect(x, 240, 40, 3);
        }
        graphics.dispose();
        return image;
    }

    private static void car(Graphics2D graphics, double x, double y) {
        block(graphics, new Color(170, 40, 40), x, y, 84, 42);
        block(graphics, new Color(40, 50, 60), x + 18, y + 6, 44, 16);
    }

    private static void person(Graphics2D graphics, double x, double y) {
        graphics.setColor(new Color(60, 60, 160));
        graphics.fillOval((int) x + 2, (int) y, 7, 8);
        graphics.fillRect((int) x, (int) y + 8, 11, 14);
        graphics.fillRect((int) x + 1, (int) y + 22, 3, 12);
        graphics.fillRect((int) x + 7, (int) y + 22, 3, 12);
    }

    private static void block(Graphics2D graphics, Color colour, double x, double y, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect((int) Math.round(x), (int) Math.round(y), width, height);
    }
}
