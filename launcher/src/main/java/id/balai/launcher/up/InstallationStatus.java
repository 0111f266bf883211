package id.balai.launcher.up;

import id.balai.embedded.EmbeddedPostgres;
import id.balai.launcher.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringBootVersion;

/**
 * What of an installation runs, read from its folder.
 *
 * @param version the program's
 * @param lines one for each process, running or not
 */
public record InstallationStatus(String version, List<Line> lines) {

    /**
     * One process.
     *
     * @param part its name
     * @param processId 0 when it does not run
     * @param detail its port or address and the version of what it runs
     * @param wanted whether it belongs to this installation; the demo's cameras and parts that run elsewhere do not always
     */
    public record Line(String part, long processId, String detail, boolean wanted) {

        /** True when it should run and does not. */
        public boolean isMissing() {
            return wanted && processId == 0;
        }
    }

    /** True when the server's process lives. */
    public boolean isRunning() {
        return lines.stream().anyMatch(line -> line.part().equals("server") && line.processId() != 0);
    }

    /** Reads that of {@code dataFolder}. */
    public static InstallationStatus read(Path dataFolder) throws Refusal {
        Layout layout = new Layout(dataFolder);
        RunFile run = RunFile.read(dataFolder);
        List<Line> lines = new ArrayList<>();
        long server =
                layout.pidFile("server").findLiving().map(ProcessHandle::pid).orElse(0L);
        lines.add(new Line(
                "server",
                server,
                run.find("url").orElse("") + ", Spring Boot " + SpringBootVersion.getVersion() + ", Java "
                        + Runtime.version().feature(),
                true));
        long postgres = EmbeddedPostgres.findRunning(layout.postgres())
                .map(ProcessHandle::pid)
                .orElse(0L);
        Optional<String> database = run.find("database");
        lines.add(new Line("postgres", postgres, database.orElse("embedded"), database.isEmpty()));
        for (String part : List.of("kafka", "eye", "cameras")) {
            Optional<ProcessHandle> living = layout.pidFile(part).findLiving();
            String port = run.find(part + ".port").map(p -> "port " + p).orElse("");
            String detail = part.equals("kafka") ? run.find("kafka").orElse(port) : port;
            boolean elsewhere = part.equals("kafka") && run.find("kafka").isPresent();
            lines.add(new Line(
                    part,
                    living.map(ProcessHandle::pid).orElse(0L),
                    detail,
                    !elsewhere && run.find(part + ".port").isPresent()));
        }
        String built = InstallationStatus.class.getPackage().getImplementationVersion();
        return new InstallationStatus(built == null ? "(not packaged)" : built, lines);
    }
}
