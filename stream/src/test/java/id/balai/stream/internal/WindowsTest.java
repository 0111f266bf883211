package id.balai.stream.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.ZoneAggregate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final long T = Given.MONDAY_0800;
    private static final String CAMERA = "KB-0001";
    private static final long CLOSED_BY = Windows.GRACE_MS + Windows.STAGGER_MS;

    private final List<ZoneAggregate> told = new ArrayList<>();
    private final Windows windows = new Windows(CAMERA, "plaza");

    @Test
    void aMinuteIsToldOnceWhenItsGraceIsOver() {
        observe(1, 60, 4);
        assertThat(told).isEmpty();
        observe(61, 60 + CLOSED_BY / 1000, 10);
        assertThat(of(60)).singleElement().satisfies(minute -> {
            assertThat(minute.getWindowStartMs()).isEqualTo(T);
            assertThat(minute.getObservations()).isEqualTo(60);
            assertThat(minute.getPeopleMean()).isEqualTo(4f);
            assertThat(minute.getPeopleMax()).isEqualTo(4);
        });
    }

    @Test
    void theSecondThatEndsWithTheMinuteBelongsToIt() {
        assertThat(Windows.startOf(T, 60)).isEqualTo(T - 60_000);
        assertThat(Windows.startOf(T + 1, 60)).isEqualTo(T);
    }

    @Test
    void withinTheGraceLateObservationsCountAndAfterItTheyAreRefused() {
        observe(1, 59, 4);
        observe(62, 64, 10);
        assertThat(windows.add(Given.people(CAMERA, T + 60_000, 4), told::add)).isTrue();
        observe(65, 75, 10);
        assertThat(of(60))
                .singleElement()
                .extracting(ZoneAggregate::getObservations)
                .isEqualTo(60);
        assertThat(windows.add(Given.people(CAMERA, T + 58_500, 4), told::add)).isFalse();
        assertThat(of(60)).hasSize(1);
    }

    @Test
    void quartersAndHoursAreMadeOfTheirMinutesAndToldFromTimeToTime() {
        observe(1, 3600 + 20, 3);
        assertThat(of(60)).hasSize(60);
        // Each 5 minutes as they stand, and last of all whole.
        assertThat(of(900)).hasSize(12);
        assertThat(of(900).get(2).getObservations()).isEqualTo(900);
        assertThat(of(3600)).hasSize(12);
        assertThat(of(3600).getLast().getObservations()).isEqualTo(3600);
        assertThat(of(3600).getLast().getWindowStartMs()).isEqualTo(T);
    }

    @Test
    void aJumpOfHoursClosesAllThatWasOpen() {
        observe(1, 100, 3);
        observe(20_000, 20_000, 1);
        assertThat(of(60)).hasSize(2);
        observe(20_100, 20_100, 1);
        assertThat(of(900).getFirst().getObservations()).isEqualTo(100);
        assertThat(of(3600).getFirst().getObservations()).isEqualTo(100);
    }

    @Test
    void aSilentCamerasWindowsAreToldAsTheyStandAndGoOn() {
        observe(1, 30, 4);
        windows.tellOpen(told::add);
        windows.tellOpen(told::add);
        assertThat(told)
                .extracting(ZoneAggregate::getWindowSeconds, ZoneAggregate::getObservations)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(60, 30),
                        org.assertj.core.groups.Tuple.tuple(900, 30),
                        org.assertj.core.groups.Tuple.tuple(3600, 30));
        observe(31, 80, 4);
        assertThat(of(60).getLast().getObservations()).isEqualTo(60);
    }

    @Test
    void crossingsAreSummedByClassAndDirection() {
        Windows line = new Windows(CAMERA, "gate");
        line.add(Given.crossing(CAMERA, T + 1000, 2, 1), told::add);
        line.add(Given.crossing(CAMERA, T + 2000, 1, 0), told::add);
        line.tellOpen(told::add);
        assertThat(of(60)).singleElement().satisfies(minute -> {
            assertThat(minute.getCrossingsForwardList()).containsExactly(count(ObjectClass.CAR, 3));
            assertThat(minute.getCrossingsBackwardList()).containsExactly(count(ObjectClass.MOTORCYCLE, 1));
        });
    }

    @Test
    void meansAreOverTheObservations() {
        observe(1, 10, 2);
        observe(11, 20, 5);
        windows.tellOpen(told::add);
        assertThat(of(60).getFirst().getPeopleMean()).isCloseTo(3.5f, Offset.offset(1e-6f));
        assertThat(of(60).getFirst().hasMeanSpeedKmh()).isFalse();
    }

    private static ClassCount count(ObjectClass of, int count) {
        return ClassCount.newBuilder().setObjectClass(of).setCount(count).build();
    }

    private List<ZoneAggregate> of(int seconds) {
        return told.stream().filter(each -> each.getWindowSeconds() == seconds).toList();
    }

    private void observe(long fromSecond, long toSecond, int people) {
        for (long second = fromSecond; second <= toSecond; second++) {
            windows.add(Given.people(CAMERA, T + second * 1000, people), told::add);
        }
    }
}
