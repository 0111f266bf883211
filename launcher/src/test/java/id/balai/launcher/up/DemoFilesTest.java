package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.simulator.DemoCity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFilesTest {

    private static final String HEADER = "kode,nama,alamat_utama\n";

    @TempDir
    Path data;

    private DemoFiles files = new DemoFiles(new Layout(Path.of("")));

    @BeforeEach
    void folder() throws Exception {
        files = new DemoFiles(new Layout(data));
        Files.createDirectories(data.resolve("demo"));
    }

    @Test
    void theCamerasStayWhereTheCitysFilesSay() throws Exception {
        DemoCity.generate(data.resolve("demo"), "rtsp://127.0.0.1:36127", DemoCity.SEED);

        assertThat(files.cameraPort()).hasValue(36_127);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HEADER,
                "kode,nama\nKB-0001,Jalan\n",
                HEADER + "KB-0001,Jalan,rtsp://127.0.0.1\n",
                HEADER + "KB-0001,Jalan,rtsp://127. 0\n",
                HEADER + "KB-0001,\"Jal",
                HEADER + "KB-0001,Jalan,rtsp://10.0.0.5:554/KB-0001\n"
            })
    void filesThatAreNotWholeNameNone(String left) throws Exception {
        Files.writeString(data.resolve("demo/cameras.csv"), left, StandardCharsets.UTF_8);

        assertThat(files.cameraPort()).isEmpty();
    }

    @Test
    void whereThereAreNoFilesThereIsNoPort() {
        assertThat(files.cameraPort()).isEmpty();
    }
}
