package id.balai.eye.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.Crossing;
import id.balai.contracts.proto.GroundCalibration;
import id.balai.contracts.proto.Line;
import id.balai.contracts.proto.LineObservation;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.PicturePoint;
import id.balai.contracts.proto.Schedule;
import id.balai.contracts.proto.Track;
import id.balai.contracts.proto.Zone;
import id.balai.contracts.proto.ZoneObservation;
import id.balai.eye.picture.Box;
import id.balai.eye.track.TrackedObject;
import id.balai.eye.track.Tracks;
import id.balai.eye.vision.ObservationSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final long START_MS = 1_700_000_000_000L;

    private final List<Observation> observations = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();
    private final Scene scene = new Scene("KB-0001", number -> "t" + number, new ObservationSink() {
        @Override
        public void observation(Observation observation) {
            observations.add(observation);
        }

        @Override
        public void track(Track track) {
            tracks.add(track);
        }
    });

    @Test
    void countsWhatStandsOnTheZoneNotWhatReachesIntoIt() {
        scene.configure(config().addZones(lowerHalf()).build());

        run(
                2,
                t -> List.of(
                        object(1, ObjectClass.CAR, Box.around(0.3, 0.7, 0.1, 0.1), t, 0),
                        object(2, ObjectClass.CAR, Box.around(0.6, 0.8, 0.1, 0.1), t, 0),
                        object(3, ObjectClass.BUS, new Box(0.4, 0.1, 0.6, 0.49), t, 0)));

        ZoneObservation last = observations.getLast().getZone();
        assertThat(last.getCountsList()).singleElement().satisfies(count -> {
            assertThat(count.getObjectClass()).isEqualTo(ObjectClass.CAR);
            assertThat(count.getCount()).isEqualTo(2);
        });
        assertThat(last.getOccupancy()).isCloseTo(0.04f, within(0.01f));
    }

    @Test
    void tellsOncePerSecondAtItsEnd() {
        scene.configure(config().addZones(lowerHalf()).build());

        run(5, t -> List.of());

        assertThat(observations)
                .extracting(Observation::getAtMs)
                .containsExactly(START_MS + 1000, START_MS + 2000, START_MS + 3000, START_MS + 4000);
    }

    @Test
    void saysNothingOfAZoneOutsideItsHours() {
        // It begins on a Wednesday at 05:13:20 by the city's clock, and the zone's hours 40 s later.
        long opens = START_MS + 40_000;
        Schedule fromFourteenPastFive = Schedule.newBuilder()
                .setTimeZone("Asia/Jakarta")
                .addWindows(Schedule.Window.newBuilder()
                        .addDays(3)
                        .setFromMinute(5 * 60 + 14)
                        .setToMinute(6 * 60))
                .build();
        scene.configure(config().addZones(lowerHalf().setSchedule(fromFourteenPastFive))
                .addZones(lowerHalf().setZoneId("always"))
                .build());

        run(44, t -> List.of(object(1, ObjectClass.CAR, Box.around(0.3, 0.7, 0.1, 0.1), t, 0)));

        assertThat(observations)
                .filteredOn(observation -> !observation.getZone().getZoneId().equals("always"))
                .extracting(Observation::getAtMs)
                .containsExactly(opens + 1_000, opens + 2_000, opens + 3_000);
        assertThat(observations)
                .filteredOn(observation -> observation.getZone().getZoneId().equals("always"))
                .hasSize(43);
    }

    @Test
    void namesTheLongestStandingFirst() {
        scene.configure(config().addZones(lowerHalf()).build());

        run(
                2,
                t -> List.of(
                        object(1, ObjectClass.CAR, Box.around(0.3, 0.7, 0.1, 0.1), 90, 20),
                        object(2, ObjectClass.TRUCK, Box.around(0.6, 0.8, 0.1, 0.1), 90, 65),
                        object(3, ObjectClass.CAR, Box.around(0.8, 0.8, 0.1, 0.1), 90, 1)));

        assertThat(observations.getLast().getZone().getStandingList())
                .satisfiesExactly(
                        longest -> {
                            assertThat(longest.getTrackId()).isEqualTo("t2");
                            assertThat(longest.getSeconds()).isEqualTo(65);
                            assertThat(longest.getObjectClass()).isEqualTo(ObjectClass.TRUCK);
                        },
                        second -> assertThat(second.getTrackId()).isEqualTo("t1"));
    }

    @Test
    void measuresSpeedOverTheGround() {
        // The picture is 32 m by 18 m seen from above.
        scene.configure(config().addZones(lowerHalf())
                .setCalibration(GroundCalibration.newBuilder()
                        .addAllHomography(List.of(32.0, 0.0, 0.0, 0.0, 18.0, 0.0, 0.0, 0.0, 1.0)))
                .build());

        run(
                3,
                t -> List.of(
                        object(1, ObjectClass.CAR, Box.around(0.1 + 0.25 * t, 0.7, 0.1, 0.1), t, 0),
                        object(2, ObjectClass.CAR, Box.around(0.5, 0.9, 0.1, 0.1), t, t)));

        assertThat(observations.getLast().getZone().getMeanSpeedKmh()).isCloseTo(28.8f, within(0.5f));
    }

    @Test
    void saysNoSpeedWithoutCalibration() {
        scene.configure(config().addZones(lowerHalf()).build());

        run(3, t -> List.of(object(1, ObjectClass.CAR, Box.around(0.1 + 0.25 * t, 0.7, 0.1, 0.1), t, 0)));

        assertThat(observations.getLast().getZone().hasMeanSpeedKmh()).isFalse();
    }

    @Test
    void aCrossingFromLeftToRightSeenAlongTheLineIsForward() {
        // The line goes to the right, so its left side is above it on the picture.
        scene.configure(config().addLines(line(0.2, 0.5, 0.8, 0.5)).build());

        run(
                4,
                t -> List.of(
                        object(1, ObjectClass.CAR, Box.around(0.3, 0.2 + 0.15 * t, 0.1, 0.1), t, 0),
                        object(2, ObjectClass.PERSON, Box.around(0.6, 0.8 - 0.15 * t, 0.05, 0.1), t, 0),
                        object(3, ObjectClass.BUS, Box.around(0.95, 0.2 + 0.15 * t, 0.05, 0.1), t, 0)));

        assertThat(crossings())
                .satisfiesExactlyInAnyOrder(
                        down -> {
                            assertThat(down.getForward()).isTrue();
                            assertThat(down.getObjectClass()).isEqualTo(ObjectClass.CAR);
                            assertThat(down.getTrackIdsList()).containsExactly("t1");
                        },
                        up -> {
                            assertThat(up.getForward()).isFalse();
                            assertThat(up.getObjectClass()).isEqualTo(ObjectClass.PERSON);
                        });
    }

    @Test
    void oneThatTremblesOnTheLineIsNotCountedAgainAndAgain() {
        scene.configure(config().addLines(line(0.2, 0.5, 0.8, 0.5)).build());

        run(
                30,
                t -> List.of(object(
                        1, ObjectClass.CAR, Box.around(0.5, 0.45 + 0.003 * Math.sin(t * 9), 0.1, 0.1), t, 0)));

        assertThat(crossings()).isEmpty();
    }

    @Test
    void countsOneWhoseTrackBeganJustBeforeTheLineAndWasToldOfLater() {
        scene.configure(config().addLines(line(0.2, 0.5, 0.8, 0.5)).build());
        Box birth = Box.around(0.5, 0.43, 0.1, 0.1);
        Box told = Box.around(0.5, 0.55, 0.1, 0.1);

        run(1.5, t -> List.of(new TrackedObject(1, ObjectClass.CAR, 1, told, birth, 0.6 + t, 0, 0, true)));

        assertThat(crossings()).hasSize(1);
    }

    @Test
    void anIdleLineSaysSoEachTenSeconds() {
        scene.configure(config().addLines(line(0.2, 0.5, 0.8, 0.5)).build());

        run(31, t -> List.of());

        assertThat(observations).hasSize(3).allMatch(seen -> seen.getLine().getCrossingsCount() == 0);
    }

    @Test
    void goesOnAfterTheClockJumpedBackAndAhead() {
        scene.configure(config().addZones(lowerHalf()).build());
        List<TrackedObject> nobody = List.of();
        for (long at : new long[] {10_500, 11_500, 5_200, 6_300, 900_000, 901_000}) {
            scene.update(START_MS + at, new Tracks(nobody, nobody));
        }

        assertThat(observations)
                .extracting(seen -> seen.getAtMs() - START_MS)
                .containsExactly(11_000L, 6_000L, 7_000L, 901_000L);
    }

    @Test
    void tellsATrackEachTenSecondsAndAtItsEnd() {
        scene.configure(config().addZones(lowerHalf()).build());
        run(12, t -> List.of(object(1, ObjectClass.CAR, Box.around(0.1 + 0.05 * t, 0.7, 0.1, 0.1), t, 0)));
        TrackedObject last = object(1, ObjectClass.CAR, Box.around(0.7, 0.7, 0.1, 0.1), 12, 0);
        scene.update(START_MS + 12_100, new Tracks(List.of(), List.of(last)));

        assertThat(tracks)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.getEnded()).isFalse();
                            assertThat(first.getFromMs()).isEqualTo(START_MS);
                            assertThat(first.getToMs()).isEqualTo(START_MS + 10_000);
                            assertThat(first.getZoneIdsList()).containsExactly("lower");
                            assertThat(first.getPathCount()).isBetween(9, 12);
                        },
                        end -> {
                            assertThat(end.getEnded()).isTrue();
                            assertThat(end.getToMs()).isEqualTo(START_MS + 11_900);
                            assertThat(end.getPathCount()).isBetween(1, 3);
                        });
    }

    private void run(double duration, DoubleFunction<List<TrackedObject>> world) {
        for (int frame = 0; frame < duration * 10; frame++) {
            scene.update(START_MS + frame * 100L, new Tracks(world.apply(frame / 10.0), List.of()));
        }
    }

    private List<Crossing> crossings() {
        return observations.stream()
                .filter(Observation::hasLine)
                .map(Observation::getLine)
                .map(LineObservation::getCrossingsList)
                .flatMap(List::stream)
                .toList();
    }

    private static TrackedObject object(long number, ObjectClass objectClass, Box box, double age, double still) {
        return new TrackedObject(number, objectClass, 1, box, box, age, 0, still, true);
    }

    private static CameraConfig.Builder config() {
        return CameraConfig.newBuilder().setCameraId("KB-0001");
    }

    private static Zone.Builder lowerHalf() {
        return Zone.newBuilder()
                .setZoneId("lower")
                .addPoints(point(0, 0.5))
                .addPoints(point(1, 0.5))
                .addPoints(point(1, 1))
                .addPoints(point(0, 1));
    }

    private static Line.Builder line(double fromX, double fromY, double toX, double toY) {
        return Line.newBuilder().setLineId("line").setFrom(point(fromX, fromY)).setTo(point(toX, toY));
    }

    private static PicturePoint point(double x, double y) {
        return PicturePoint.newBuilder().setX((float) x).setY((float) y).build();
    }
}
