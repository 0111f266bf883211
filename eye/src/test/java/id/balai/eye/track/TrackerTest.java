package id.balai.eye.track;

import static id.balai.contracts.proto.ObjectClass.CAR;
import static id.balai.contracts.proto.ObjectClass.MOTORCYCLE;
import static id.balai.contracts.proto.ObjectClass.PERSON;
import static id.balai.contracts.proto.ObjectClass.TRUCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.detect.Detection;
import id.balai.eye.picture.Box;
import id.balai.eye.track.Street.Sight;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerTest {

    private static final Box PARKED = Box.around(0.5, 0.5, 0.1, 0.12);

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 25})
    void keepsOneNumberForAPassingCar(double framesPerSecond) {
        Street street = new Street(framesPerSecond, 1)
                .with("car", CAR, t -> Sight.clear(Box.around(0.1 + 0.12 * t, 0.5, 0.1, 0.1)))
                .run(6);

        assertThat(street.numbersOf("car")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 25})
    void keepsNumbersApartWhereTwoCross(double framesPerSecond) {
        Street street = new Street(framesPerSecond, 2)
                .with("right", PERSON, t -> Sight.clear(Box.around(0.2 + 0.06 * t, 0.5, 0.04, 0.16)))
                .with("left", PERSON, t -> Sight.clear(Box.around(0.8 - 0.06 * t, 0.53, 0.04, 0.16)))
                .run(10);

        assertThat(street.numbersOf("right")).hasSize(1);
        assertThat(street.numbersOf("left")).hasSize(1).doesNotContainAnyElementsOf(street.numbersOf("right"));
    }

    @Test
    void findsAnObjectAgainBehindALampPost() {
        Street street = new Street(10, 3)
                .with("car", CAR, t -> t > 2 && t < 3 ? null : Sight.clear(Box.around(0.1 + 0.1 * t, 0.5, 0.1, 0.1)))
                .run(6);

        assertThat(street.numbersOf("car")).hasSize(1);
    }

    @Test
    void goesOnWithDoubtfulDetectionsButStartsNothingWithThem() {
        Street street = new Street(10, 4)
                .with("car", CAR, t -> new Sight(Box.around(0.1 + 0.08 * t, 0.5, 0.1, 0.1), t > 2 ? 0.25 : 0.8, 0))
                .with("shade", CAR, t -> new Sight(Box.around(0.5, 0.9, 0.1, 0.1), 0.3, 0))
                .run(8);

        assertThat(street.numbersOf("car")).hasSize(1);
        assertThat(street.numbersOf("shade")).isEmpty();
        assertThat(street.live()).singleElement().matches(TrackedObject::seen);
    }

    @Test
    void tellsNothingOfAFlashSeenOnce() {
        Tracker tracker = new Tracker(TrackerSettings.standard());

        Tracks flash = tracker.update(1000, List.of(new Detection(PARKED, CAR, 0.9)));
        Tracks after = tracker.update(1100, List.of());
        Tracks later = tracker.update(9100, List.of());

        assertThat(List.of(flash, after, later))
                .allMatch(tracks -> tracks.live().isEmpty() && tracks.ended().isEmpty());
    }

    @Property(tries = 30)
    void swapsNoNumbersInParallelTraffic(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int lanes,
            @ForAll @DoubleRange(min = 0.05, max = 0.2) double speed,
            @ForAll boolean slow) {
        Street street = new Street(slow ? 5 : 25, seed);
        for (int lane = 0; lane < lanes; lane++) {
            double y = 0.2 + 0.11 * lane;
            double ahead = 0.02 * lane;
            street.with("car" + lane, CAR, t -> Sight.clear(Box.around(0.1 + ahead + speed * t, y, 0.12, 0.14)));
        }
        street.run(4);

        for (int lane = 0; lane < lanes; lane++) {
            assertThat(street.numbersOf("car" + lane)).as("lane " + lane).hasSize(1);
        }
    }

    @Property(tries = 15)
    void aParkedCarKeepsItsNumberThoughTheDetectorMissesItMostly(@ForAll long seed) {
        Street street = new Street(5, seed)
                .with("parked", CAR, t -> new Sight(PARKED, 0.6, t < 10 ? 0.3 : 0.8))
                .run(180);

        assertThat(street.numbersOf("parked")).hasSize(1);
        assertThat(street.live()).singleElement().satisfies(car -> {
            assertThat(car.present()).isTrue();
            assertThat(car.stillSeconds()).isGreaterThan(165);
        });
    }

    @Property(tries = 20)
    void aParkedCarKeepsItsNumberWhileTrafficPassesInFront(@ForAll long seed, @ForAll boolean slow) {
        // Each 4 s a truck passes in front of it, larger and nearer; behind the truck the car is not seen.
        Street street = new Street(slow ? 5 : 12, seed)
                .with("parked", CAR, t -> t > 5 && covered(PARKED, truck(t)) > 0.4 ? null : Sight.clear(PARKED))
                .with("truck", TRUCK, t -> t < 5 ? null : Sight.clear(truck(t)))
                .run(120);

        assertThat(street.numbersOf("parked")).hasSize(1);
        assertThat(street.live())
                .filteredOn(object -> street.numbersOf("parked").contains(object.number()))
                .singleElement()
                .satisfies(car -> assertThat(car.stillSeconds()).isGreaterThan(110));
    }

    @Test
    void aParkedCarHalfHiddenForAMomentHasNotMoved() {
        Box lowerHalfHidden = new Box(PARKED.left(), PARKED.top(), PARKED.right(), PARKED.centreY());
        Street street = new Street(8, 7)
                .with("parked", CAR, t -> Sight.clear(t > 30 && t < 33 ? lowerHalfHidden : PARKED))
                .run(60);

        assertThat(street.numbersOf("parked")).hasSize(1);
        assertThat(street.live())
                .singleElement()
                .satisfies(car -> assertThat(car.stillSeconds()).isGreaterThan(55));
    }

    @Test
    void aCarThatDrivesOnStandsNoMoreAndKeepsItsNumber() {
        Street street = new Street(8, 8)
                .with(
                        "car",
                        CAR,
                        t -> Sight.clear(Box.around(0.3 + (t < 20 ? 0 : 0.03 * (t - 20) * (t - 20)), 0.5, 0.1, 0.1)))
                .run(23.5);

        assertThat(street.numbersOf("car")).hasSize(1);
        assertThat(street.live()).singleElement().matches(car -> !car.standing());
    }

    @Test
    void anotherCarThatParksWhereOneLeftUnseenIsAnother() {
        Street street = new Street(8, 9)
                .with("first", CAR, t -> t > 20 ? null : Sight.clear(PARKED))
                .with(
                        "second",
                        CAR,
                        t -> t < 30
                                ? null
                                : Sight.clear(Box.around(Math.min(0.5, 0.1 + 0.1 * (t - 30)), 0.5, 0.1, 0.12)))
                .run(45);

        assertThat(street.numbersOf("second")).hasSize(1).doesNotContainAnyElementsOf(street.numbersOf("first"));
    }

    @Test
    void takesTheClassMostFramesVotedFor() {
        ObjectClass[] said = {MOTORCYCLE, MOTORCYCLE, PERSON, MOTORCYCLE};
        Tracker tracker = new Tracker(TrackerSettings.standard());
        Tracks tracks = new Tracks(List.of(), List.of());
        for (int frame = 0; frame < 40; frame++) {
            tracks = tracker.update(frame * 100L, List.of(new Detection(PARKED, said[frame % said.length], 0.7)));
        }

        assertThat(tracks.live()).singleElement().satisfies(object -> {
            assertThat(object.objectClass()).isEqualTo(MOTORCYCLE);
            assertThat(object.classConfidence()).isCloseTo(0.75, within(0.01));
        });
    }

    @Test
    void goesOnWhenTheClockJumpsBackOrFarAhead() {
        Tracker tracker = new Tracker(TrackerSettings.standard());
        long[] starts = {1_000_000, 400_000, 500_000};
        Tracks tracks = new Tracks(List.of(), List.of());
        for (long start : starts) {
            for (int frame = 0; frame < 100; frame++) {
                tracks = tracker.update(start + frame * 100, List.of(new Detection(PARKED, CAR, 0.7)));
            }
        }

        assertThat(tracks.live()).singleElement().matches(car -> car.number() == 1 && car.stillSeconds() >= 29);
    }

    @Test
    void endsWhatIsNotSeenAgain() {
        Tracker tracker = new Tracker(TrackerSettings.standard());
        for (int frame = 0; frame < 10; frame++) {
            tracker.update(
                    frame * 100L, List.of(new Detection(Box.around(0.1 + 0.04 * frame, 0.5, 0.1, 0.1), CAR, 0.7)));
        }

        assertThat(tracker.update(2000, List.of()).ended()).isEmpty();
        assertThat(tracker.update(3600, List.of()).ended())
                .singleElement()
                .satisfies(car -> assertThat(car.ageSeconds()).isCloseTo(3.6, within(0.01)));
    }

    private static Box truck(double t) {
        double since = (t - 5) % 4;
        return Box.around(-0.1 + 0.3 * since, 0.55, 0.16, 0.24);
    }

    private static double covered(Box box, Box by) {
        return box.coveredBy(by);
    }
}
