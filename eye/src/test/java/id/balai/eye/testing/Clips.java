package id.balai.eye.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/** Small films made with the bundled ffmpeg: eight seconds of its test picture, 25 frames/s, a key frame each second. */
public final class Clips {

    /** Frames each second. */
    public static final int RATE = 25;

    /** Pixels in a row. */
    public static final int WIDTH = 320;

    /** Rows. */
    public static final int HEIGHT = 240;

    private static final Path FOLDER = folder();

    private Clips() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("balai-clips-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                    Files.delete(folder);
                } catch (IOException left) {
                    // The temporary folder is emptied by the system in time.
                }
            }));
            return folder;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** In an MP4 file. */
    public static synchronized Path mp4() {
        return made("film.mp4", "-f", "lavfi", "-i", picture(8), "-c:v", "libopenh264", "-b:v", "300k", "-g", "25");
    }

    /** The same ten times over: a minute and more, for RTSP cameras. */
    public static synchronized Path street() {
        return made("street.mp4", "-stream_loop", "9", "-i", mp4().toString(), "-c", "copy");
    }

    /** The same with half a minute between key frames. */
    public static synchronized Path rareKeyFrames() {
        return made("rare.mp4", "-f", "lavfi", "-i", picture(8), "-c:v", "libopenh264", "-b:v", "300k", "-g", "750");
    }

    /** Noise, some 8 Mbit/s of it. */
    public static synchronized Path heavy() {
        return made(
                "heavy.mp4",
                "-f",
                "lavfi",
                "-i",
                picture(4) + ",noise=alls=60:allf=t",
                "-c:v",
                "libopenh264",
                "-b:v",
                "8M",
                "-g",
                "25");
    }

    /** Pictures in a codec that can be decoded and not be played by a browser. */
    public static synchronized Path mpeg4() {
        return made("film.avi", "-f", "lavfi", "-i", picture(4), "-c:v", "mpeg4");
    }

    /** Sound alone. */
    public static synchronized Path sound() {
        return made("sound.wav", "-f", "lavfi", "-i", "sine=duration=2");
    }

    /** The same MP4 with its index first, as it must be to be played from a simple web server. */
    public static synchronized Path progressive() {
        return made("progressive.mp4", "-i", mp4().toString(), "-c", "copy", "-movflags", "+faststart");
    }

    /** An HLS playlist with its segments beside it. */
    public static synchronized Path playlist() {
        return made(
                "film.m3u8",
                "-i",
                mp4().toString(),
                "-c",
                "copy",
                "-f",
                "hls",
                "-hls_time",
                "2",
                "-hls_list_size",
                "0");
    }

    private static String picture(int seconds) {
        return "testsrc2=size=" + WIDTH + "x" + HEIGHT + ":rate=" + RATE + ":duration=" + seconds;
    }

    private static Path made(String name, String... arguments) {
        Path file = FOLDER.resolve(name);
        if (Files.notExists(file)) {
            List<String> command = new ArrayList<>(List.of("-nostdin", "-v", "error"));
            command.addAll(List.of(arguments));
            command.addAll(List.of("-y", file.toString()));
            run(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), command);
        }
        return file;
    }

    /** What ffprobe says with {@code arguments}; throws when it fails. */
    public static String ffprobe(String... arguments) {
        return run(Loader.load(org.bytedeco.ffmpeg.ffprobe.class), List.of(arguments));
    }

    private static String run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("LD_LIBRARY_PATH", Path.of(program).resolveSibling("").toString());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
            return said;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        }
    }
}
