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

    /** Pictures a second of its sub-stream: one in two, still more than the five that are looked at. */
    public static final int SUB_FRAMES_PER_SECOND = 6;

    /** Seconds after which a scene repeats itself without a seam. */
    public static final double LOOP_SECONDS = Scripts.LOOP_SECONDS;

    private static final long BITS_PER_SECOND = 640_000;
    private static final long SUB_BITS_PER_SECOND = 384_000;

    private SceneFilm() {}

    /**
     * Renders the first so many seconds. The files appear when all are whole, the clip last.
     *
     * @param scene what to render
     * @param seconds how much of it
     * @param width in pixels; the height follows from 16:9; both are even
     * @param clip the MP4 file; its sub-stream and the truth are put beside it, with {@code .sub.mp4} and
     *     {@code .truth.json} for {@code .mp4}
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
        Path sub = subOf(clip);
        Path temporarySub = beside(sub, ".part");
        Path truth = truthOf(clip);
        Path temporaryTruth = beside(truth, ".part");
        try (var video = new H264Writer(temporaryClip, width, height, FRAMES_PER_SECOND, BITS_PER_SECOND);
                var subVideo = new H264Writer(temporarySub, width, height, SUB_FRAMES_PER_SECOND, SUB_BITS_PER_SECOND);
                var truths = new TruthWriter(temporaryTruth, layout, scene.name(), width, height, FRAMES_PER_SECOND)) {
            long frames = Math.round(seconds * FRAMES_PER_SECOND);
            for (int i = 0; i < frames; i++) {
                double at = (double) i / FRAMES_PER_SECOND;
                List<Seen> seen = painter.paint(at);
                truths.add(at, seen);
                sensor.expose(painter.pixels(), i, luma, blue, red);
                video.write(luma, blue, red);
                if (i % (FRAMES_PER_SECOND / SUB_FRAMES_PER_SECOND) == 0) {
                    subVideo.write(luma, blue, red);
                }
            }
            video.finish();
            subVideo.finish();
            truths.finish();
        }
        Files.move(temporaryTruth, truth, StandardCopyOption.REPLACE_EXISTING);
        Files.move(temporarySub, sub, StandardCopyOption.REPLACE_EXISTING);
        Files.move(temporaryClip, clip, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the truth of a clip is. */
    public static Path truthOf(Path clip) {
        return named(clip, ".truth.json");
    }

    /** Where the sub-stream of a clip is: the same moments, with fewer pictures a second. */
    public static Path subOf(Path clip) {
        return named(clip, ".sub.mp4");
    }

    private static Path named(Path clip, String ending) {
        String name = clip.getFileName().toString();
        String base = name.endsWith(".mp4") ? name.substring(0, name.length() - 4) : name;
        return clip.resolveSibling(base + ending);
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
