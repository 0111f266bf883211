package id.balai.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo city, started once for all journeys that only look and work in it; stopped when the tests end. */
final class DemoInstallation {

    private static @Nullable Installation running;
    private static @Nullable Thread begun;

    private DemoInstallation() {}

    /** The running one; the first call starts it. */
    static synchronized Installation get() {
        if (running == null) {
            try {
                Path folder = Path.of("target", "journeys", "demo").toAbsolutePath();
                deleteAll(folder);
                Files.createDirectories(folder);
                Installation started = Installation.start(folder.resolve("data"));
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                running = started;
            } catch (IOException unstartable) {
                throw new UncheckedIOException(unstartable);
            }
        }
        return running;
    }

    /** Begins to start it and returns, for whoever has something else to do while its clips are rendered. */
    static synchronized void begin() {
        if (begun == null) {
            begun = Thread.ofPlatform().daemon().name("demo").start(DemoInstallation::get);
        }
    }

    /** The clip of the demo in which a car stands on a no-stopping kerb. */
    static Path streetClip() {
        return clip("street");
    }

    /**
     * A clip as the eye's built-in detector sees it through one of the cameras that show it.
     *
     * @param scene the clip's name
     * @param cameraId whose zones and calibration are taken
     */
    static RenderedStreet look(String scene, String cameraId) throws IOException {
        Path clip = clip(scene);
        for (JsonNode camera : JsonMapper.shared().readTree(demo().resolve("zones.json"))) {
            if (cameraId.equals(camera.get("cameraId").asString())) {
                return RenderedStreet.look(clip, camera);
            }
        }
        throw new AssertionError("the demo has no camera " + cameraId);
    }

    private static Path demo() {
        return get().data().resolve("demo");
    }

    /** Clips are rendered soon after the first start. */
    private static Path clip(String scene) {
        Path demo = demo();
        return Awaitility.await("the demo's clip " + scene)
                .atMost(Duration.ofMinutes(4))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> find(demo, scene), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Path> find(Path demo, String scene) throws IOException {
        try (Stream<Path> files = Files.walk(demo)) {
            return files.filter(file -> file.getFileName().toString().matches(scene + "[^.]*\\.mp4"))
                    .findFirst();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
