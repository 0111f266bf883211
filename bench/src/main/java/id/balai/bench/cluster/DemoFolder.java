package id.balai.bench.cluster;

import id.balai.simulator.DemoCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo city's import files. */
public final class DemoFolder {

    private DemoFolder() {}

    /** Those in {@code demo} of {@code folder}, made when they are not there, for cameras on {@code cameraPort}. */
    public static Path with(Path folder, int cameraPort) throws IOException {
        Path demo = folder.resolve("demo");
        if (Files.notExists(demo.resolve("zones.json"))) {
            DemoCity.generate(demo, "rtsp://127.0.0.1:" + cameraPort, DemoCity.SEED);
        }
        return demo;
    }
}
