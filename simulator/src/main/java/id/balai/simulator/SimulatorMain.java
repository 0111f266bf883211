package id.balai.simulator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program: writes the demo city and serves its cameras. */
@Command(
        name = "simulator",
        description = "A small city that moves",
        subcommands = {SimulatorMain.Generate.class, SimulatorMain.Serve.class, SimulatorMain.Camera.class},
        mixinStandardHelpOptions = true)
public final class SimulatorMain {
    private SimulatorMain() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var line = new CommandLine(new SimulatorMain());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    /** Returns when standard input ends, as it does when the parent dies, or when the process is told to end. */
    private static void awaitEnd() throws InterruptedException {
        var end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "end"));
        Thread.ofPlatform().daemon().name("stdin").start(() -> {
            try (InputStream in = System.in) {
                while (in.read() >= 0) {
                    // Nothing is said on it; only its end matters.
                }
            } catch (IOException closed) {
                // As good as its end.
            }
            end.countDown();
        });
        end.await();
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

    @Command(name = "serve", description = "Serves the demo city's cameras; renders their clips on first use")
    static final class Serve implements Callable<Integer> {
        @Option(names = "--dir", required = true, description = "Folder that keeps the rendered clips")
        private Path directory = Path.of(".");

        @Option(names = "--port", description = "Port on 127.0.0.1; 0 takes a free one (${DEFAULT-VALUE})")
        private int port = 8554;

        @Override
        public Integer call() throws IOException, InterruptedException {
            try (CameraServer server = CameraServer.open(port)) {
                DemoCameras.start(server, directory, System.out::println);
                System.out.println("rtsp://127.0.0.1:%d".formatted(server.port()));
                System.out.println("READY");
                System.out.flush();
                awaitEnd();
            }
            return 0;
        }
    }

    @Command(name = "camera", description = "Serves a video file as a camera, in a loop")
    static final class Camera implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "A file with H.264 or H.265 video")
        private Path file = Path.of(".");

        @Option(names = "--port", description = "Port on 127.0.0.1; 0 takes a free one (${DEFAULT-VALUE})")
        private int port = 8554;

        @Option(names = "--user", description = "Ask for this name")
        private @Nullable String user;

        @Option(names = "--password", description = "Ask for this password")
        private @Nullable String password;

        @Override
        public Integer call() throws IOException, InterruptedException {
            try (CameraServer server = user == null || password == null
                    ? CameraServer.open(port)
                    : CameraServer.open(port, user, password)) {
                PrintWriter out = spec == null
                        ? new PrintWriter(System.out)
                        : spec.commandLine().getOut();
                out.println(server.add("camera", file, Duration.ZERO));
                out.println("READY");
                out.flush();
                awaitEnd();
            }
            return 0;
        }
    }
}
