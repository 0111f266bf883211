package id.balai.launcher.process;

import id.balai.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A main class of ours to be run in a JVM of its own, on the class path and by the Java that this process has.
 *
 * @param mainClass the class's full name
 * @param flags for the JVM, beyond those that all of ours have
 * @param arguments for the program
 */
public record JavaProgram(String mainClass, List<String> flags, List<String> arguments) {

    /** The variable by which the server, a Spring Boot application, writes its log as JSON; children then do so too. */
    private static final String STRUCTURED = "LOGGING_STRUCTURED_FORMAT_FILE";

    /** The whole command line. */
    List<String> command() {
        return command(System.getenv());
    }

    /** The same where {@code environment} has the variables. */
    List<String> command(Map<String, String> environment) {
        String form = environment.containsKey(STRUCTURED) ? "child-logback-json.xml" : "child-logback.xml";
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=id/balai/launcher/" + form));
        // Where the launcher has a cache of classes, its children have the same class path and use it too.
        String cache = System.getProperty("balai.aot-cache");
        if (cache != null) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs it to its end, its output going to {@code log}.
     *
     * @return the exit code
     * @throws Refusal when it cannot be started, or this thread is interrupted
     */
    public int run(Path log) throws Refusal {
        try {
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            try {
                return process.waitFor();
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new Refusal("Stopped.", stopped);
            }
        } catch (IOException failed) {
            throw new Refusal(mainClass + " could not be started: " + failed.getMessage() + ".", failed);
        }
    }
}
