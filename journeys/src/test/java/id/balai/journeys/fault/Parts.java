package id.balai.journeys.fault;

import id.balai.journeys.Installation;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Properties;

/** The processes of an installation, by the notes in its folder. */
final class Parts {

    private Parts() {}

    /** The process that {@code part} is now. */
    static long processOf(Installation balai, String part) throws IOException {
        return Long.parseLong(Files.readString(balai.data().resolve("run/" + part + ".pid"))
                .strip()
                .split(" ", 2)[0]);
    }

    /** The port on which {@code part} answers. */
    static int port(Installation balai, String part) throws IOException {
        Properties noted = new Properties();
        try (Reader reader = Files.newBufferedReader(balai.data().resolve("run/balai.properties"))) {
            noted.load(reader);
        }
        return Integer.parseInt(noted.getProperty(part + ".port"));
    }

    /** Lets a process stand still, alive and silent. */
    static void hold(long process) throws IOException, InterruptedException {
        signal("-STOP", process);
    }

    /** Lets it go on. */
    static void goOn(long process) throws IOException, InterruptedException {
        signal("-CONT", process);
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process)).start().waitFor();
    }
}
