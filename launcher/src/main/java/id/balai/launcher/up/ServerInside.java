package id.balai.launcher.up;

import id.balai.BalaiServer;
import id.balai.contracts.KafkaAccess;
import id.balai.embedded.DatabaseAccess;
import id.balai.launcher.Refusal;
import id.balai.platform.NoSpace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The Spring Boot application with the streams, in this process. */
final class ServerInside {

    private volatile @Nullable ConfigurableApplicationContext running;

    /**
     * Starts it and waits until it answers.
     *
     * @param settings Spring properties, {@code key=value}
     * @param log where its log goes
     * @throws Refusal with what a person can do about it
     */
    void start(List<String> settings, Path log) throws Refusal {
        // Ours was for the time before; Spring Boot warns when it finds it.
        System.clearProperty("logback.configurationFile");
        List<String> arguments = new ArrayList<>();
        settings.forEach(setting -> arguments.add("--" + setting));
        arguments.add("--logging.file.name=" + log);
        arguments.add("--logging.threshold.console=off");
        // The shutdown of the whole installation has an order; Spring's own hook would run beside it.
        arguments.add("--spring.main.register-shutdown-hook=false");
        // Open event streams never end by themselves, so there is nothing to wait for long.
        arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=1500ms");
        try {
            running = BalaiServer.start(arguments.toArray(String[]::new));
        } catch (RuntimeException | StackOverflowError failed) {
            throw refusal(failed, log);
        }
    }

    /** Stops it in an orderly way. */
    void stop() {
        ConfigurableApplicationContext context = running;
        if (context != null) {
            context.close();
            running = null;
        }
    }

    /** What the database, broker and storage parts of the settings are. */
    static List<String> settings(
            UpOptions options, Layout layout, DatabaseAccess database, KafkaAccess kafka, List<String> eyes)
            throws Refusal {
        List<String> settings = new ArrayList<>(List.of(
                "server.port=" + options.port(),
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(),
                "balai.data-dir=" + layout.data(),
                "balai.kafka=" + kafka.brokers(),
                "balai.key-file=" + layout.keyFile(options),
                "balai.storage=" + storage(options, layout),
                "balai.role=" + options.role().name().toLowerCase(Locale.ROOT)));
        kafka.client().forEach((name, value) -> settings.add("balai.kafka-client[" + name + "]=" + value));
        if (options.kafka() != null) {
            settings.add("balai.kafka-partitions=" + options.kafkaPartitions());
        }
        if (options.isLocal()) {
            settings.add("server.address=127.0.0.1");
        }
        if (!eyes.isEmpty()) {
            settings.add("balai.eyes=" + String.join(",", eyes));
        }
        return settings;
    }

    private static String storage(UpOptions options, Layout layout) {
        String outside = options.storage();
        return outside != null ? outside : layout.files().toUri().toString();
    }

    private static Refusal refusal(Throwable failed, Path log) {
        Throwable root = failed;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException portInUse) {
                return new Refusal(
                        "Port " + portInUse.getPort() + " is taken by another program; choose another with --port.",
                        failed);
            }
            root = cause;
        }
        if (NoSpace.isCause(failed)) {
            return new Refusal("The disk is full; make room, or give another folder with --data.", failed);
        }
        String reason =
                String.valueOf(root.getMessage()).strip().lines().findFirst().orElse(root.toString());
        return new Refusal("The server could not start: " + reason + " (more in " + log + ")", failed);
    }
}
