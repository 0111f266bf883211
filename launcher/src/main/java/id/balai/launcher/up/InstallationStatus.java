package id.balai.launcher.up;

import id.balai.embedded.EmbeddedPostgres;
import id.balai.launcher.Refusal;
import id.balai.launcher.up.UpOptions.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringBootVersion;

/**
 * What of an installation runs on this machine, read from its folder.
 *
 * @param version the program's
 * @param role which parts of the installation this machine has
 * @param lines one for each process, running or not; the first is the one that was started by hand
 */
public record InstallationStatus(String version, Role role, List<Line> lines) {

    /**
     * One process.
     *
     * @param part its name
     * @param processId 0 when it does not run
     * @param detail its port or address and the version of what it runs
     * @param wanted whether it belongs here; the demo's cameras and parts that run elsewhere do not always
     */
    public record Line(String part, long processId, String detail, boolean wanted) {

        /** True when it should run and does not. */
        public boolean isMissing() {
            return wanted && processId == 0;
        }
    }

    /** True when the process lives that was started by hand, the server in it or not. */
    public boolean isRunning() {
        return lines.getFirst().processId() != 0;
    }

    /** True when there is a server here that can be asked. */
    public boolean hasServer() {
        return role != Role.EYE;
    }

    /** Reads that of {@code dataFolder}. */
    public static InstallationStatus read(Path dataFolder) throws Refusal {
        Layout layout = new Layout(dataFolder);
        RunFile run = RunFile.read(dataFolder);
        Role role = run.role();
        List<Line> lines = new ArrayList<>();
        lines.add(started(layout, run, role));
        if (role != Role.EYE) {
            lines.add(postgres(layout, run, role));
        }
        lines.add(kafka(layout, run, role));
        if (role == Role.ALL || role == Role.EYE) {
            lines.add(child("eye", layout, run));
        }
        if (role == Role.ALL) {
            lines.add(child("cameras", layout, run));
        }
        String built = InstallationStatus.class.getPackage().getImplementationVersion();
        return new InstallationStatus(built == null ? "(not packaged)" : built, role, lines);
    }

    private static Line started(Layout layout, RunFile run, Role role) {
        String java = "Java " + Runtime.version().feature();
        String server = run.find("url").orElse("") + ", Spring Boot " + SpringBootVersion.getVersion() + ", " + java;
        return switch (role) {
            case ALL, SERVER -> new Line("server", processId(layout, "server"), server, true);
            case STREAM -> new Line("streams", processId(layout, "server"), server, true);
            case EYE -> new Line("launcher", processId(layout, "server"), java, true);
        };
    }

    private static Line postgres(Layout layout, RunFile run, Role role) {
        Optional<String> outside = run.find("database");
        long process = EmbeddedPostgres.findRunning(layout.postgres())
                .map(ProcessHandle::pid)
                .orElse(0L);
        return new Line("postgres", process, outside.orElse("embedded"), role == Role.ALL && outside.isEmpty());
    }

    private static Line kafka(Layout layout, RunFile run, Role role) {
        Optional<String> outside = run.find("kafka");
        Line own = child("kafka", layout, run);
        return new Line(
                own.part(),
                own.processId(),
                outside.orElse(own.detail()),
                role == Role.ALL && outside.isEmpty() && own.wanted());
    }

    /** A part that has a port is one that this machine was given. */
    private static Line child(String part, Layout layout, RunFile run) {
        Optional<String> port = run.find(part + ".port");
        return new Line(
                part, processId(layout, part), port.map(p -> "port " + p).orElse(""), port.isPresent());
    }

    private static long processId(Layout layout, String part) {
        return layout.pidFile(part).findLiving().map(ProcessHandle::pid).orElse(0L);
    }
}
