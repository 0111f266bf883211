package id.balai.launcher.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}, which every command of a running installation has. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "The installation's folder (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    Path path() {
        return data.toAbsolutePath().normalize();
    }
}
