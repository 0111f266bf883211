package id.balai.simulator.internal.street;

import id.balai.simulator.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Renders a scene to a clip and its truth. The same scene gives the same pictures each time. */
public final class SceneFilm {
    /** Pictures a second of every clip. */
    public static final int FRAMES_PER_SECOND = 12;

    /** Seconds after which a scene repeats itself without a seam. */
    public static final double LOOP_SECONDS = Scripts.LOOP_SECONDS;

    private static final long BITS_PER_SECOND = 640_000;

    private SceneFilm() {}

    /**
     * Renders the first so many seconds. Both files appear at once when they are whole.
     *
     * @param scene what to render
     * @param seconds how much of it
     * @param width in pixels; the height follows from 16:9; both are even
     * @param clip the MP4 file; the truth is put beside it, with {@code .truth.json} for {@code .mp4}
     * @throws IOException when a file cannot be written
     */
    public static void render(Scene scene, double seconds, int width, Path clip) throws IOException {
        int height = width * 9 / 16 / 2 * 2;
        SceneLayout layout = SceneLayout.of(scene);
        var painter =
                new FramePainter(Worlds.of(scene), layout.camera(), Scripts.of(scene), LOOP_SECONDS, width, height);
        var sensor = new Sensor(width, height);
        byte[] luma = new byte[width * height];
        byte[] blue = new byte[width * height / 4];
        byte[] red = new byte[width * height / 4];
        Path temporaryClip = beside(clip, ".part");
        Path truth = truthOf(clip);
        Path temporaryTruth = beside(truth, ".part");
        try (var video = new H264Writer(temporaryClip, width, height, FRAMES_PER_SECOND, BITS_PER_SECOND);
                var truths = new TruthWriter(temporaryTruth, layout, scene.name(), width, height, FRAMES_PER_SECOND)) {
            long frames = Math.round(seconds * FRAMES_PER_SECOND);
            for (int i = 0; i < frames; i++) {
                double at = (double) i / FRAMES_PER_SECOND;
                List<Seen> seen = painter.paint(at);
                truths.add(at, seen);
                sensor.expose(painter.pixels(), i, luma, blue, red);
                video.write(luma, blue, red);
            }
            video.finish();
            truths.finish();
        }
        Files.move(temporaryTruth, truth, StandardCopyOption.REPLACE_EXISTING);
        Files.move(temporaryClip, clip, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the truth of a clip is. */
    public static Path truthOf(Path clip) {
        String name = clip.getFileName().toString();
        String base = name.endsWith(".mp4") ? name.substring(0, name.length() - 4) : name;
        return clip.resolveSibling(base + ".truth.json");
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
