package id.balai.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** Prepares films for cameras, and finds real ones where they are. */
final class Films {

    private Films() {}

    /** {@code clip} played {@code times} times in a row, without encoding it again. */
    static Path looped(Path clip, int times, Path folder) throws IOException, InterruptedException {
        Path film = folder.resolve("looped-" + clip.getFileName());
        Process process = new ProcessBuilder(
                        Loader.load(ffmpeg.class),
                        "-nostdin",
                        "-v",
                        "error",
                        "-y",
                        "-stream_loop",
                        Integer.toString(times - 1),
                        "-i",
                        clip.toString(),
                        "-an",
                        "-c",
                        "copy",
                        film.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("ffmpeg could not loop " + clip);
        }
        return film;
    }

    /** A file of the folder of real films and models, {@code shared} beside the project or named by {@code BALAI_SHARED}. */
    static Optional<Path> shared(String name) {
        String named = System.getenv("BALAI_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named, name)).filter(Files::exists);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(name);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
