package id.balai.bench.video;

import id.balai.simulator.ClipRenderer;
import id.balai.simulator.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cameras of a measurement play: a street of the simulator at twice its speed, so that each of its 24 pictures a
 * second is another one; 640 by 360, H.264, 512 kbit/s, a key frame each 2 s, looped for longer than any measurement.
 */
public final class Film {

    /** Pictures a second. */
    public static final int FRAMES_PER_SECOND = 24;

    private static final String KEY_FRAME_EACH = Integer.toString(2 * FRAMES_PER_SECOND);
    private static final Duration LOOP = Duration.ofSeconds(30);
    private static final Duration PLAYS = Duration.ofMinutes(30);

    private Film() {}

    /** The film in {@code folder}, made when it is not there. Before it repeats itself it lasts half a minute. */
    public static Path in(Path folder) throws IOException, InterruptedException {
        Path film = folder.resolve("film.mp4");
        if (Files.notExists(film)) {
            Path scene = folder.resolve("scene.mp4");
            ClipRenderer.render(Scene.STREET, LOOP.multipliedBy(2), scene);
            make(List.of("-i", scene.toString()), "setpts=0.5*PTS,fps=" + FRAMES_PER_SECOND, LOOP, film);
        }
        return film;
    }

    /** A test card of the same form, which is made at once. */
    public static Path testCard(Path folder) throws IOException, InterruptedException {
        Path film = folder.resolve("card.mp4");
        if (Files.notExists(film)) {
            String card = "testsrc2=size=640x360:duration=4:rate=" + FRAMES_PER_SECOND;
            make(List.of("-f", "lavfi", "-i", card), "null", Duration.ofSeconds(4), film);
        }
        return film;
    }

    private static void make(List<String> input, String filter, Duration loop, Path film)
            throws IOException, InterruptedException {
        Path once = film.resolveSibling("once.mp4");
        Path part = film.resolveSibling("part.mp4");
        List<String> encode = new ArrayList<>(input);
        encode.addAll(
                List.of("-vf", filter, "-c:v", "libopenh264", "-b:v", "512k", "-g", KEY_FRAME_EACH, once.toString()));
        Ffmpeg.run(encode);
        String times = Long.toString(PLAYS.dividedBy(loop));
        Ffmpeg.run(List.of("-stream_loop", times, "-i", once.toString(), "-an", "-c", "copy", part.toString()));
        Files.move(part, film, StandardCopyOption.ATOMIC_MOVE);
    }
}
