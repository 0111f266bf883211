package id.balai.launcher.up;

import id.balai.embedded.LastError;
import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import id.balai.launcher.process.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The demo city's import files: written once by the simulator, and read for whom to name at the end of a start. */
final class DemoFiles {

    /** Those whose day the first ten minutes follow, one of each kind. */
    private static final List<String> SHOWN_ROLES =
            List.of("OPERATOR", "AGENCY_OFFICER", "EXECUTIVE", "ADMINISTRATOR", "AREA_OFFICER", "RT_HEAD");

    private static final String LOOPBACK = "127.0.0.1";

    private final Layout layout;

    DemoFiles(Layout layout) {
        this.layout = layout;
    }

    /** Writes them when they are not there, for cameras that answer on {@code cameraPort}. */
    void writeWhenMissing(int cameraPort, Console console) throws Refusal {
        Path complete = layout.demo().resolve(".complete");
        if (Files.exists(complete)) {
            return;
        }
        long began = System.nanoTime();
        JavaProgram generate = new JavaProgram(
                "id.balai.simulator.SimulatorMain",
                List.of("-Xmx1g"),
                List.of(
                        "generate",
                        "--dir",
                        layout.demo().toString(),
                        "--rtsp-base",
                        "rtsp://" + LOOPBACK + ":" + cameraPort));
        Path log = layout.log("generate");
        int exit = generate.run(log);
        if (exit != 0) {
            throw new Refusal("The demo city could not be made: " + LastError.of(log));
        }
        try {
            Files.createFile(complete);
        } catch (IOException failed) {
            throw new Refusal(complete + " cannot be written: " + failed.getMessage() + ".", failed);
        }
        console.done("Demo city", Duration.ofNanos(System.nanoTime() - began), "made");
    }

    /** The port that the cameras' addresses name, in these files and in a database that they were loaded into. */
    OptionalInt cameraPort() {
        try (var parser = parser("cameras.csv")) {
            return parser.stream()
                    .map(camera -> URI.create(camera.get("alamat_utama")))
                    .filter(address -> LOOPBACK.equals(address.getHost()))
                    .mapToInt(URI::getPort)
                    .filter(port -> port > 0)
                    .findFirst();
        } catch (IOException | IllegalArgumentException | UncheckedIOException notWhole) {
            return OptionalInt.empty();
        }
    }

    /** A line for one person of each role, with the password. */
    List<String> people() {
        try (var parser = parser("people.csv")) {
            List<CSVRecord> people = parser.getRecords();
            return SHOWN_ROLES.stream()
                    .flatMap(role -> people.stream()
                            .filter(person -> person.get("peran").equals(role))
                            // The transport office has the first case of the demo.
                            .sorted((a, b) -> Boolean.compare(isDishub(b), isDishub(a)))
                            .limit(1))
                    .map(person -> "  %-12s %-12s %s"
                            .formatted(person.get("nama_pengguna"), person.get("sandi"), person.get("nama")))
                    .toList();
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of("  see " + layout.demo().resolve("people.csv"));
        }
    }

    private CSVParser parser(String file) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(layout.demo().resolve(file), StandardCharsets.UTF_8));
    }

    private static boolean isDishub(CSVRecord person) {
        return person.get("nama_pengguna").equals("dishub");
    }
}
