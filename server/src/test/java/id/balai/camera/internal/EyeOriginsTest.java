package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.camera.CameraHealth;
import id.balai.platform.BalaiProperties;
import id.balai.platform.BalaiProperties.ProcessRole;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EyeOriginsTest {

    private final HealthBoard board = new HealthBoard(Clock.systemUTC(), new SimpleMeterRegistry());
    private final EyeOrigins origins = new EyeOrigins(new Eyes(board, properties("http://127.0.0.1:7101")));

    @Test
    void eachEyeIsNamedAsTheBrowserReachesIt() {
        hear("a", "https://mata-2.kota.example/mata");
        hear("b", "https://mata-2.kota.example/mata");
        hear("c", "http://127.0.0.1:7101");

        assertThat(origins.list("balai.kota.example"))
                .containsExactlyInAnyOrder("wss://mata-2.kota.example", "ws://balai.kota.example:7101");
    }

    @Test
    void anAddressThatIsNoneIsLeftOut() {
        hear("a", "http://mata 3");
        hear("b", "mata_4");
        hear("c", "http://mata_5:7101; script-src *");

        assertThat(origins.list("balai")).containsExactly("ws://balai:7101");
    }

    private void hear(String camera, String eye) {
        board.hear(camera, CameraHealth.UNKNOWN, eye, Instant.now());
    }

    private static BalaiProperties properties(String eye) {
        return new BalaiProperties(
                Path.of("data"),
                "",
                Map.of(),
                0,
                "",
                null,
                List.of(URI.create(eye)),
                null,
                ProcessRole.ALL,
                ZoneId.of("Asia/Jakarta"),
                null,
                false);
    }
}
