package id.balai.bench.cluster;

import id.balai.bench.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo city's import files. */
public final class DemoFolder {

    private DemoFolder() {}

    /** Those in {@code demo} of {@code folder}, made when they are not there, for cameras on {@code cameraPort}. */
    public static Path with(Path folder, int cameraPort) throws IOException, InterruptedException {
        Path demo = folder.resolve("demo");
        if (Files.notExists(demo.resolve("zones.json"))) {
            List<String> arguments =
                    List.of("generate", "--dir", demo.toString(), "--rtsp-base", "rtsp://127.0.0.1:" + cameraPort);
            Process generate = Java.program("id.balai.simulator.SimulatorMain", arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (generate.waitFor() != 0) {
                throw new IOException("the demo city could not be made");
            }
        }
        return demo;
    }
}
