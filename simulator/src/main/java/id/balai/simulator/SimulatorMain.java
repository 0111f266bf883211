package id.balai.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: writes the demo city and serves its cameras. */
@Command(
        name = "simulator",
        description = "A small city that moves",
        subcommands = {SimulatorMain.Generate.class},
        mixinStandardHelpOptions = true)
public final class SimulatorMain {
    private SimulatorMain() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var line = new CommandLine(new SimulatorMain());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Command(name = "generate", description = "Writes the demo city's import files")
    static final class Generate implements Callable<Integer> {
        @Option(names = "--dir", required = true, description = "Folder for the files")
        private Path directory = Path.of(".");

        @Option(names = "--rtsp-base", description = "Where the cameras answer (${DEFAULT-VALUE})")
        private String rtspBase = DemoCity.RTSP_BASE;

        @Option(names = "--seed", description = "Another seed, another city (${DEFAULT-VALUE})")
        private long seed = DemoCity.SEED;

        @Override
        public Integer call() throws IOException {
            DemoCity.generate(directory, rtspBase, seed);
            return 0;
        }
    }
}
