package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.camera.CameraHealth;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthBoardTest {

    private static final Instant T = Instant.parse("2026-01-05T01:00:00Z");

    private Instant now = T;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HealthBoard board = new HealthBoard(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            meters);

    @Test
    void aCameraNobodySpeaksOfForHalfAMinuteIsUnknownAndItsEyeToo() {
        hear("a", CameraHealth.State.UP);
        now = T.plusSeconds(30);
        assertThat(board.of("a").state()).isEqualTo(CameraHealth.State.UP);
        assertThat(board.eyes()).containsExactly("http://eye");
        board.told(board.changes(10));
        now = T.plusSeconds(31);
        assertThat(board.of("a").state()).isEqualTo(CameraHealth.State.UNKNOWN);
        assertThat(board.eyeOf("a")).isEmpty();
        assertThat(board.eyes()).isEmpty();
        assertThat(board.eyesAlsoSilent()).containsExactly("http://eye");
        assertThat(board.changes(10))
                .extracting(change -> change.health().state())
                .containsOnly(CameraHealth.State.UNKNOWN);
    }

    @Test
    void anOlderWordDoesNotUndoANewer() {
        now = T.plusSeconds(5);
        hear("a", CameraHealth.State.DOWN);
        now = T;
        hear("a", CameraHealth.State.UP);
        assertThat(board.of("a").state()).isEqualTo(CameraHealth.State.DOWN);
    }

    @Test
    void afterTheClockWasPutBackTheNextWordCounts() {
        hear("a", CameraHealth.State.UP);
        for (int i = 0; i < 10; i++) {
            board.told(board.changes(10));
            hear("a", i % 2 == 0 ? CameraHealth.State.DOWN : CameraHealth.State.UP);
        }
        now = T.minusSeconds(3_600);
        assertThat(board.of("a").state())
                .as("nobody knows what was said an hour later")
                .isEqualTo(CameraHealth.State.UNKNOWN);
        // Consoles were told that it is down, and then no more, for it flapped.
        hear("a", CameraHealth.State.UP);
        assertThat(board.of("a").state()).isEqualTo(CameraHealth.State.UP);
        assertThat(board.changes(10))
                .extracting(change -> change.health().state())
                .containsOnly(CameraHealth.State.UP);
    }

    @Test
    void aCameraThatFlapsIsToldOfOnceEachTimeAtMost() {
        for (int i = 0; i < 50; i++) {
            now = T.plusMillis(i * 20L);
            hear("a", i % 2 == 0 ? CameraHealth.State.UP : CameraHealth.State.DOWN);
        }
        List<HealthBoard.Change> changes = board.changes(10);
        assertThat(changes).hasSize(1);
        board.told(changes);
        assertThat(board.changes(10)).isEmpty();
    }

    @Test
    void aCameraThatGoesOnFlappingIsToldOfNowAndThenAndTheRestIsCounted() {
        int told = 0;
        // Fifty times a minute for two minutes, and consoles are told each second.
        for (int i = 0; i < 100; i++) {
            now = T.plusMillis(i * 1_200L);
            hear("a", i % 2 == 0 ? CameraHealth.State.UP : CameraHealth.State.DOWN);
            List<HealthBoard.Change> changes = board.changes(10);
            told += changes.size();
            board.told(changes);
        }
        assertThat(told).isBetween(12, 19);
        assertThat(meters.counter("balai.shed", "what", "camera-news").count()).isBetween(30.0, 100.0);
        now = T.plusSeconds(130);
        hear("a", CameraHealth.State.DOWN);
        board.told(board.changes(10));
        now = now.plus(HealthBoard.FLAPPING_EVERY);
        hear("a", CameraHealth.State.UP);
        assertThat(board.changes(10)).as("the last word is told in the end").hasSize(1);
    }

    @Test
    void whatWasNotToldIsOfferedAgain() {
        for (int i = 0; i < 5; i++) {
            hear("c" + i, CameraHealth.State.UP);
        }
        List<HealthBoard.Change> first = board.changes(3);
        assertThat(first).hasSize(3);
        assertThat(board.changes(10)).hasSize(5);
        board.told(first);
        assertThat(board.changes(10)).hasSize(2);
    }

    private void hear(String cameraId, CameraHealth.State state) {
        CameraHealth health = new CameraHealth(state, null, 25, 500_000, now, "h264", 640, 352, "full", "motion", now);
        board.hear(cameraId, health, "http://eye", now);
    }
}
