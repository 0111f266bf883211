package id.balai.launcher.command;

import id.balai.launcher.Refusal;
import id.balai.launcher.client.BalaiClient;
import id.balai.launcher.up.InstallationStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code balai status}: what of an installation runs, where, and how its cameras are. */
@Command(
        name = "status",
        description = "Tells what runs: processes, ports, cameras, disk.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Refusal, IOException {
        PrintWriter out = spec.commandLine().getOut();
        InstallationStatus status = InstallationStatus.read(data.path());
        out.println("Balai " + status.version() + ", data in " + data.path());
        for (InstallationStatus.Line line : status.lines()) {
            out.printf(
                    "  %-12s %-10s %s%n",
                    line.part(), line.processId() == 0 ? "-" : Long.toString(line.processId()), line.detail());
        }
        boolean running = status.isRunning();
        out.printf("  %-12s %s%n", "cameras", running ? cameras() : "-");
        if (Files.isDirectory(data.path())) {
            out.printf(
                    "  %-12s %.1f GB free%n",
                    "disk", Files.getFileStore(data.path()).getUsableSpace() / 1e9);
        }
        if (!running) {
            out.println("It is not running.");
        }
        return running ? 0 : 1;
    }

    /** The server may still be starting, which is no reason to say nothing of the rest. */
    private String cameras() {
        try {
            JsonNode counts = BalaiClient.of(data.path())
                    .get("/api/cameras/counts")
                    .orRefuse()
                    .body();
            return "%d of %d up, %d planned"
                    .formatted(
                            counts.path("up").asInt(0),
                            counts.path("active").asInt(0),
                            counts.path("planned").asInt(0));
        } catch (Refusal notNow) {
            return String.valueOf(notNow.getMessage());
        }
    }
}
