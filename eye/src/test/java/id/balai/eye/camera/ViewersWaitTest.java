package id.balai.eye.camera;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.CameraHealth.State;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ViewersWaitTest {

    private static final long BEGAN = TimeUnit.HOURS.toNanos(7);

    private final ViewersWait wait = new ViewersWait(BEGAN);

    private boolean isOver(State state, long secondsLater) {
        return wait.isOver(state, BEGAN + TimeUnit.SECONDS.toNanos(secondsLater));
    }

    @Test
    void aCameraThatGoesBeforeItIsFirstLookedAtIsWaitedForAllTheSame() {
        assertThat(isOver(State.DOWN, 1)).isFalse();
        assertThat(isOver(State.DOWN, 15)).isFalse();
        assertThat(isOver(State.DOWN, 16)).isTrue();
    }

    @Test
    void theWaitBeginsAnewEachTimeTheCameraIsThere() {
        assertThat(isOver(State.DOWN, 14)).isFalse();
        assertThat(isOver(State.UP, 20)).isFalse();
        assertThat(isOver(State.DOWN, 35)).isFalse();
        assertThat(isOver(State.DOWN, 36)).isTrue();
    }

    @Test
    void aConnectionThatIsBeingMadeIsNoAbsence() {
        assertThat(isOver(State.CONNECTING, 60)).isFalse();
    }
}
