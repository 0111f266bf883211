package id.balai.eye.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.eye.detect.ModelInput.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkPoolTest {

    private static final long SMALL_STACK_BYTES = 256 * 1024;

    @TempDir
    Path folder;

    private NetworkPool load(Path file) {
        ModelInput input = new ModelInput(352, false, Channels.all(0), Channels.all(255));
        return new NetworkPool("broken", file, input, Decoder.FASTEST_DET, 0.3, 1);
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.onnx"), "no model");

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(DetectionException.class)
                .hasMessageContaining("broken cannot be loaded from");
    }

    @Test
    void loadingDoesNotDependOnTheStackOfWhoAsksForIt() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("broken.onnx"), "no model");
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread small = new Thread(null, () -> load(file), "small", SMALL_STACK_BYTES);
        small.setUncaughtExceptionHandler((thread, thrown) -> end.set(thrown));
        small.start();
        small.join();

        assertThat(end.get()).isInstanceOf(DetectionException.class);
    }
}
