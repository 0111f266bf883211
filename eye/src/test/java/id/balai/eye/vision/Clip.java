package id.balai.eye.vision;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;

/** Reads a film's frames at a set rate by FFmpeg's own program, apart from the eye's decoder. */
public final class Clip {

    private final Path file;
    private final int width;
    private final int height;

    /** A film that is read at the size given. */
    public Clip(Path file, int width, int height) {
        this.file = file;
        this.width = width;
        this.height = height;
    }

    /** Hands over each frame, its memory lent for the call; times begin at {@code startMs}. */
    public int read(double framesPerSecond, long startMs, Consumer<Frame> frames) throws IOException {
        Process process = new ProcessBuilder(
                        Loader.load(ffmpeg.class),
                        "-nostdin",
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-vf",
                        "fps=" + framesPerSecond + ",scale=" + width + ":" + height,
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "bgr24",
                        "-")
                .redirectError(Redirect.INHERIT)
                .start();
        byte[] row = new byte[width * height * 3];
        int count = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), row.length));
                BytePointer memory = new BytePointer(row.length)) {
            while (true) {
                in.readFully(row);
                memory.position(0).put(row, 0, row.length);
                long timeMs = startMs + Math.round(count * 1000 / framesPerSecond);
                frames.accept(new Frame(memory, width, height, width * 3, timeMs, count == 0, count));
                count++;
            }
        } catch (EOFException end) {
            return count;
        } finally {
            process.destroy();
        }
    }
}
