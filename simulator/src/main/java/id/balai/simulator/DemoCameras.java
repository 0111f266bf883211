package id.balai.simulator;

import id.balai.simulator.internal.city.DemoFeeds;
import id.balai.simulator.internal.street.SceneFilm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The cameras of the demo city, at {@code /KB-0001} and {@code /KB-0001/sub}. Their clips are rendered once and kept in a
 * folder. On first use that takes a while; a camera whose clip is not there yet answers 503 until it is.
 */
public final class DemoCameras {
    /** Changed whenever the pictures change, so that older clips are not taken for these. */
    private static final String VERSION = "2";

    private static final int THREADS = 2;
    /** Cameras of one scene are so far apart in its loop. */
    private static final Duration APART = Duration.ofSeconds(17);

    private final CameraServer server;
    private final Path directory;
    private final Consumer<String> progress;
    private final CountDownLatch missing;

    private DemoCameras(CameraServer server, Path directory, Consumer<String> progress, int missing) {
        this.server = server;
        this.directory = directory;
        this.progress = progress;
        this.missing = new CountDownLatch(missing);
    }

    /**
     * Adds the cameras to a server: at once those whose clips are in the folder, the others one scene after the other as
     * they are rendered, in threads that do not keep the process alive.
     *
     * @param directory keeps the clips; made when it is missing
     * @param progress is told a line for each clip made, and what went wrong
     * @throws IOException when the folder or a clip in it cannot be used
     */
    public static DemoCameras start(CameraServer server, Path directory, Consumer<String> progress) throws IOException {
        Files.createDirectories(directory);
        List<Scene> toRender = List.of(Scene.values()).stream()
                .filter(scene -> !isRendered(clip(directory, scene)))
                .toList();
        var cameras = new DemoCameras(server, directory, progress, toRender.size());
        for (DemoFeeds.Feed feed : DemoFeeds.list()) {
            server.announce(feed.camera());
            server.announce(feed.camera() + "/sub");
        }
        for (Scene scene : Scene.values()) {
            if (!toRender.contains(scene)) {
                cameras.add(scene);
            }
        }
        ExecutorService workers = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("clips-", 0).factory());
        toRender.forEach(scene -> workers.execute(() -> cameras.render(scene)));
        workers.shutdown();
        return cameras;
    }

    /** Waits until every camera sends pictures. */
    public void awaitAll() throws InterruptedException {
        missing.await();
    }

    private void render(Scene scene) {
        try {
            ClipRenderer.render(scene, ClipRenderer.LOOP, clip(directory, scene));
            add(scene);
            progress.accept("Rendered the clip of the %s cameras".formatted(scene.fileName()));
        } catch (IOException failure) {
            progress.accept("The clip of the %s cameras could not be made: %s"
                    .formatted(scene.fileName(), failure.getMessage()));
        } finally {
            missing.countDown();
        }
    }

    private void add(Scene scene) throws IOException {
        Path clip = clip(directory, scene);
        int number = 0;
        for (DemoFeeds.Feed feed : DemoFeeds.list()) {
            if (feed.scene() == scene) {
                Duration offset = APART.multipliedBy(number++);
                server.add(feed.camera(), clip, offset);
                server.add(feed.camera() + "/sub", SceneFilm.subOf(clip), offset);
            }
        }
    }

    private static boolean isRendered(Path clip) {
        // A release before this one made clips without a sub-stream.
        return Files.exists(clip) && Files.exists(SceneFilm.subOf(clip));
    }

    static Path clip(Path directory, Scene scene) {
        return directory.resolve("%s-v%s.mp4".formatted(scene.fileName(), VERSION));
    }
}
