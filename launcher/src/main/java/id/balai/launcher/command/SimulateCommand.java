package id.balai.launcher.command;

import id.balai.embedded.FreePort;
import id.balai.launcher.Refusal;
import id.balai.simulator.SimulatorMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code balai simulate}: plays at being a camera, for whoever has none at hand. */
@Command(
        name = "simulate",
        description = "Serves a film as a camera.",
        subcommands = SimulateCommand.CameraFile.class,
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Runnable {

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "camera",
            description = "Serves FILE over RTSP, again and again, and prints the address; Ctrl-C ends it.",
            mixinStandardHelpOptions = true)
    static final class CameraFile implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", description = "A film with H.264 or H.265.")
        private Path file = Path.of("");

        @Option(
                names = "--port",
                converter = PortConverter.class,
                description = "The port to answer on (any free one).")
        private int port;

        @Override
        public Integer call() throws Refusal, IOException {
            if (!Files.isReadable(file)) {
                throw new Refusal("The file " + file + " cannot be read.");
            }
            int chosen = port == 0 ? FreePort.any() : port;
            SimulatorMain.main(new String[] {"camera", file.toString(), "--port", Integer.toString(chosen)});
            return 0;
        }
    }
}
