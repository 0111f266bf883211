package id.balai.launcher.command;

import id.balai.launcher.Refusal;
import id.balai.launcher.client.BalaiClient;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code balai import}: hands a file to the running installation; it is taken whole or not at all. */
@Command(
        name = "import",
        description = "Imports a file into the running Balai, whole or not at all.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int REFUSED = 422;

    /** What can be imported. */
    enum What {
        AREAS,
        AGENCIES,
        CATEGORIES,
        PEOPLE,
        CAMERAS
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "WHAT", description = "areas, agencies, categories, people or cameras.")
    private What what = What.AREAS;

    @Parameters(index = "1", paramLabel = "FILE", description = "A CSV file; for areas and cameras also GeoJSON.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Says what would happen, and changes nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws Refusal {
        String path = "/api/imports/" + what.name().toLowerCase(Locale.ROOT) + (dryRun ? "?dryRun=true" : "");
        BalaiClient.Reply reply = BalaiClient.of(data.path()).upload(path, file);
        JsonNode errors = reply.body().path("errors");
        if (reply.status() != REFUSED || errors.isEmpty()) {
            reply.orRefuse();
        }
        PrintWriter out = spec.commandLine().getOut();
        for (JsonNode error : errors) {
            out.println(sentence(error));
        }
        if (!errors.isEmpty()) {
            out.println(errors.size() + " rows are wrong; nothing was imported.");
            return 1;
        }
        for (JsonNode warning : reply.body().path("warnings")) {
            out.println("note: " + sentence(warning));
        }
        out.println((dryRun ? "Dry run, nothing changed: " : "Imported: ")
                + reply.body().path("created").asInt(0) + " new, "
                + reply.body().path("updated").asInt(0) + " changed, "
                + reply.body().path("unchanged").asInt(0) + " as they were.");
        return 0;
    }

    /** A row's fault or warning; line 0 is the file as a whole. */
    private static String sentence(JsonNode row) {
        int line = row.path("line").asInt(0);
        String column = row.path("column").asString("");
        String place = (line == 0 ? "" : "line " + line) + (line == 0 || column.isEmpty() ? "" : ", ") + column;
        return (place.isEmpty() ? "" : place + ": ") + row.path("reason").asString("");
    }
}
