package id.balai.simulator;

import id.balai.simulator.internal.street.SceneFilm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Renders street clips: H.264 in MP4, 12 pictures a second, with the truth beside each as {@code .truth.json} and a
 * sub-stream of 6 pictures a second as {@code .sub.mp4}.
 */
public final class ClipRenderer {
    /** Width of the demo's clips; 360 high. */
    public static final int WIDTH = 640;

    /** How long a scene is before it repeats itself without a seam. */
    public static final Duration LOOP = Duration.ofMillis(Math.round(SceneFilm.LOOP_SECONDS * 1000));

    private ClipRenderer() {}

    /**
     * Renders the beginning of a scene, always the same pictures.
     *
     * @param scene what to render
     * @param duration how much of it; {@link #LOOP} gives a clip that can be played in a loop
     * @param out the MP4 file
     * @return the truth's file: {@code frames[] {at, objects[] {track, class, box, visible, ground, speed}}},
     *     {@code standing[] {track, class, zone, from, to}}, {@code crossings[] {track, class, line, at, forward}}; times
     *     in seconds, boxes in shares of the picture, ground in metres of the camera's calibration
     * @throws IOException when the files cannot be written
     */
    public static Path render(Scene scene, Duration duration, Path out) throws IOException {
        SceneFilm.render(scene, duration.toMillis() / 1000.0, WIDTH, out);
        return SceneFilm.truthOf(out);
    }
}
