package id.balai.bench;

import id.balai.bench.cases.CasesBench;
import id.balai.bench.detect.DetectBench;
import id.balai.bench.flood.FloodBench;
import id.balai.bench.imports.ImportBench;
import id.balai.bench.kill.KillBench;
import id.balai.bench.live.LiveBench;
import id.balai.bench.many.ManyBench;
import id.balai.bench.pipeline.PipelineBench;
import id.balai.bench.push.PushBench;
import id.balai.bench.query.QueryBench;
import id.balai.bench.start.StartBench;
import id.balai.bench.watch.WatchBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code balai bench NAME}: runs one measurement; its last line is one JSON object. */
@Command(
        name = "balai bench",
        mixinStandardHelpOptions = true,
        description = "Measures Balai against a limit in the same run.",
        subcommands = {
            CasesBench.class,
            DetectBench.class,
            FloodBench.class,
            ImportBench.class,
            KillBench.class,
            LiveBench.class,
            ManyBench.class,
            PipelineBench.class,
            PushBench.class,
            QueryBench.class,
            StartBench.class,
            WatchBench.class
        })
public final class Main implements AutoCloseable {

    private final Running running = new Running();

    Main() {}

    /** What the measurements of this process have started and go on with. */
    Running running() {
        return running;
    }

    @Override
    public void close() throws Exception {
        running.close();
    }

    /** Runs the measurement that {@code arguments} name; without one it lists them. */
    public static void main(String[] arguments) throws Exception {
        // The clients of a measurement log as the command does: nothing but what went wrong.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "id/balai/launcher/logback.xml");
        }
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws Exception {
        try (Main main = new Main()) {
            CommandLine command = new CommandLine(main);
            if (arguments.length == 0) {
                command.usage(System.out);
                return 2;
            }
            return command.execute(arguments);
        }
    }
}
