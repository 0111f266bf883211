package id.balai.bench.video;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** FFmpeg's own program, as it comes with its libraries. */
public final class Ffmpeg {

    private Ffmpeg() {}

    /** A process of it that says only what goes wrong, to be started by the caller. */
    public static ProcessBuilder program(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-nostdin", "-v", "error", "-y"));
        line.addAll(arguments);
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Runs it to its end. */
    static void run(List<String> arguments) throws IOException, InterruptedException {
        Process process = program(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("ffmpeg failed");
        }
    }
}
