package id.balai.eye.motion;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.GroundCalibration;
import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.TrackedObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How what is followed helps to read the next picture; on a street of 32 m by 18 m seen from above. */
class FollowedTest {

    private static final Box PATCH = new Box(0.2, 0.2, 0.6, 0.5);
    private static final long NOW_MS = 1_700_000_000_000L;

    private final Followed followed = new Followed(GroundPlane.of(GroundCalibration.newBuilder()
            .addAllHomography(List.of(32.0, 0.0, 0.0, 0.0, 18.0, 0.0, 0.0, 0.0, 1.0))
            .build()));

    @Test
    void whatStandsInAPatchOnceIsOnePartOfItHoweverOftenItIsFollowed() {
        Box car = new Box(0.22, 0.22, 0.38, 0.48);
        followed.take(
                LongStream.rangeClosed(1, 12)
                        .mapToObj(number -> standing(number, shifted(car, number * 0.002)))
                        .toList(),
                NOW_MS);

        assertThat(followed.parts(PATCH)).hasSize(2).first().isEqualTo(shifted(car, 0.002));
    }

    @Test
    void twoThatStandSideBySideAndThePassingOneAreThree() {
        Box left = new Box(0.21, 0.3, 0.3, 0.5);
        Box right = new Box(0.5, 0.3, 0.59, 0.5);
        followed.take(List.of(standing(1, left), standing(2, right)), NOW_MS);

        List<Box> parts = followed.parts(PATCH);

        assertThat(parts).hasSize(3).contains(left, right);
        assertThat(parts.getLast().coveredBy(left) + parts.getLast().coveredBy(right))
                .isLessThan(0.5);
    }

    @Test
    void aLargeSlowThingIsAGroupOfPeopleUnlessVehiclesDriveThere() {
        assertThat(slowlyOver(0.3).walk(new Box(0.3, 0.3, 0.4, 0.4))).isTrue();

        fast();

        assertThat(slowlyOver(0.3).walk(new Box(0.3, 0.3, 0.4, 0.4))).isFalse();
        assertThat(slowlyOver(0.7).walk(new Box(0.3, 0.7, 0.4, 0.8)))
                .as("beside the carriageway")
                .isTrue();
    }

    /** Something as large as a car that comes to stand with its left edge at 0.3 after four seconds at 1 m/s. */
    private Followed slowlyOver(double top) {
        drive(7, top, 0.3 - 4 * 1 / 32.0, 1, 4);
        return followed;
    }

    private void fast() {
        drive(8, 0.3, 0, 8, 3.5);
    }

    private void drive(long number, double top, double from, double metresASecond, double seconds) {
        IntStream.rangeClosed(0, (int) (seconds * 6)).forEach(step -> {
            double left = from + step / 6.0 * metresASecond / 32;
            Box at = new Box(left, top, left + 0.1, top + 0.1);
            followed.take(
                    List.of(new TrackedObject(number, ObjectClass.CAR, 1, at, at, step / 6.0, 0, 0, true)),
                    NOW_MS + step * 1_000 / 6);
        });
    }

    private static TrackedObject standing(long number, Box box) {
        return new TrackedObject(number, ObjectClass.CAR, 1, box, box, 30 - number, 0, 20, true);
    }

    private static Box shifted(Box box, double right) {
        return new Box(box.left() + right, box.top(), box.right() + right, box.bottom());
    }
}
