package id.balai.launcher.command;

import id.balai.launcher.Refusal;
import id.balai.launcher.up.Rehearsal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code balai rehearse}: run by the script after a build, so that later starts are quick. */
@Command(name = "rehearse", hidden = true, description = "Starts everything once, for the JVM to learn from.")
final class RehearseCommand implements Callable<Integer> {

    @Parameters(index = "0", description = "An empty folder, to be thrown away afterwards.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Refusal, IOException, InterruptedException {
        Rehearsal.run(folder);
        return 0;
    }
}
