package id.balai.launcher.command;

import id.balai.launcher.Refusal;
import id.balai.launcher.client.BalaiClient;
import id.balai.launcher.command.StatusReport.CameraCount;
import id.balai.launcher.up.InstallationStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code balai status}: what is wrong with an installation, what of it runs, where, and how its cameras are. */
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
        StatusReport report = report(InstallationStatus.read(data.path()));
        out.println("Balai " + report.processes().version() + ", data in " + data.path());
        report.troubles().forEach(trouble -> out.println("! " + trouble));
        report.lines().forEach(out::println);
        return report.processes().isRunning() ? 0 : 1;
    }

    private StatusReport report(InstallationStatus processes) throws Refusal, IOException {
        OptionalLong free = Files.isDirectory(data.path())
                ? OptionalLong.of(Files.getFileStore(data.path()).getUsableSpace())
                : OptionalLong.empty();
        if (!processes.isRunning() || !processes.hasServer()) {
            return new StatusReport(processes, List.of(), List.of(), List.of(), OptionalDouble.empty(), free);
        }
        return ask(processes, free);
    }

    /** Each for itself: without its database the server tells its health and little else. */
    private StatusReport ask(InstallationStatus processes, OptionalLong free) {
        List<String> untold = new ArrayList<>();
        List<String> unwell = told(
                untold,
                List.of(),
                client -> unwell(client.get("/actuator/health").body()));
        List<CameraCount> cameras = told(
                untold,
                List.of(),
                client -> cameras(client.get("/api/cameras/counts").orRefuse().body()));
        OptionalDouble lag = told(untold, OptionalDouble.empty(), client -> lag(client.text("/actuator/prometheus")));
        return new StatusReport(
                processes, cameras, unwell, untold.stream().distinct().toList(), lag, free);
    }

    /** Something to ask the server. */
    private interface Question<T> {

        T ask(BalaiClient client) throws Refusal;
    }

    /** What the server answers; {@code nothing} when it does not, and why not goes to {@code untold}. */
    private <T> T told(List<String> untold, T nothing, Question<T> question) {
        try {
            return question.ask(BalaiClient.of(data.path()));
        } catch (Refusal notNow) {
            untold.add(String.valueOf(notNow.getMessage()));
            return nothing;
        }
    }

    private static List<CameraCount> cameras(JsonNode counts) {
        return Stream.of("active", "up", "down", "planned")
                .map(state -> new CameraCount(state, counts.path(state).asInt(0)))
                .toList();
    }

    /** The disk is looked at here, with more room to spare. */
    private static List<String> unwell(JsonNode health) {
        return health.path("components").properties().stream()
                .filter(part -> !part.getKey().equals("diskSpace"))
                .filter(part -> !part.getValue().path("status").asString("UP").equals("UP"))
                .map(part ->
                        part.getKey() + " is " + part.getValue().path("status").asString())
                .toList();
    }

    private static OptionalDouble lag(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("balai_stream_lag"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(lag -> lag >= 0)
                .findFirst();
    }
}
