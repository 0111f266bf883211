package id.balai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this class path in processes of their own. */
public final class Java {

    private Java() {}

    /** A process of {@code mainClass} with {@code arguments}, to be started by the caller. */
    public static ProcessBuilder program(String mainClass, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }
}
