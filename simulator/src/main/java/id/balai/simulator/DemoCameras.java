package id.balai.simulator;

import id.balai.simulator.internal.city.DemoFeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The cameras of the demo city: clips rendered once and kept in a folder, served at {@code /KB-0001} and {@code /KB-0001/sub}. */
public final class DemoCameras {
    /** Changed whenever the pictures change, so that a folder of older clips is rendered anew. */
    private static final String VERSION = "1";

    private static final int THREADS = 2;

    private DemoCameras() {}

    /**
     * Renders the clips that are not in the folder yet, all seven on first use.
     *
     * @param directory made when it is missing
     * @param progress is told a line for each clip made
     * @throws IOException when the folder cannot be written
     */
    public static void prepare(Path directory, Consumer<String> progress) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Scene>> rendering = new ArrayList<>();
            for (Scene scene : Scene.values()) {
                if (!Files.exists(clip(directory, scene))) {
                    rendering.add(workers.submit(() -> {
                        ClipRenderer.render(scene, ClipRenderer.LOOP, clip(directory, scene));
                        return scene;
                    }));
                }
            }
            int done = 0;
            for (Future<Scene> future : rendering) {
                String name = future.get().fileName();
                progress.accept("clip %s (%d of %d)".formatted(name, ++done, rendering.size()));
            }
        } catch (ExecutionException failure) {
            throw new IOException("A clip could not be rendered: " + failure.getMessage(), failure);
        }
    }

    /**
     * Adds the cameras to a server. The same clip is shown by several cameras, each ahead of the other.
     *
     * @throws IOException when a clip cannot be read
     */
    public static void serve(CameraServer server, Path directory) throws IOException {
        int number = 0;
        for (DemoFeeds.Feed feed : DemoFeeds.list()) {
            Path clip = clip(directory, feed.scene());
            Duration offset = Duration.ofSeconds(number++ * 17L);
            server.add(feed.camera(), clip, offset);
            server.add(feed.camera() + "/sub", clip, offset);
        }
    }

    private static Path clip(Path directory, Scene scene) {
        return directory.resolve("%s-v%s.mp4".formatted(scene.fileName(), VERSION));
    }
}
