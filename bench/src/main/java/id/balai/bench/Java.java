package id.balai.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts programs of this class path in processes of their own. */
public final class Java {

    /** Programs that live for seconds start sooner without the compiler that pays off after minutes. */
    private static final String BRIEF = "-XX:TieredStopAtLevel=1";

    private static volatile boolean brief;

    private Java() {}

    /** From now on programs, and what they start, are to start quickly rather than to run fast. */
    static void startBriefly() {
        brief = true;
    }

    /**
     * A process of {@code mainClass} with {@code arguments}, to be started by the caller. A program of Balai has the class
     * path and the cache of classes that {@code ./balai} gives it.
     *
     * @param jvmOptions for the JVM, beyond those that all of ours have
     */
    public static ProcessBuilder program(String mainClass, List<String> arguments, String... jvmOptions) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseCompactObjectHeaders"));
        boolean ours = mainClass.startsWith(Java.class.getPackageName() + ".");
        String cache = System.getProperty("balai.aot-cache");
        if (!ours && cache != null) {
            line.addAll(
                    List.of("-XX:AOTCache=" + cache, "-Dbalai.aot-cache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        line.addAll(List.of(jvmOptions));
        line.addAll(List.of("-cp", ours ? System.getProperty("java.class.path") : classPathOfBalai(), mainClass));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        if (brief) {
            builder.environment().put("JDK_JAVA_OPTIONS", BRIEF);
        }
        return builder;
    }

    /** The cache is only for exactly the class path that it was made with, which has no measurements. */
    private static String classPathOfBalai() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("balai-bench"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
