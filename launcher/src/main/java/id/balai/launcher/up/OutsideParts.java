package id.balai.launcher.up;

import id.balai.contracts.KafkaAccess;
import id.balai.embedded.DatabaseAccess;
import id.balai.launcher.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;

/** Asks, before anything is started, whether what was named on the command line is there. */
final class OutsideParts {

    private static final int MOST_PORT = 65_535;

    /** As Kafka reads them: a protocol may stand before, and an address of IPv6 in brackets. */
    private static final Pattern BROKER =
            Pattern.compile("(?:\\w+://)?(?:\\[[0-9A-Fa-f:.%]+]|[0-9A-Za-z._-]+):(\\d{1,5})");

    private static final int CONNECT_SECONDS = 5;
    private static final int CONNECT_MILLIS = CONNECT_SECONDS * 1_000;

    /** For a broker that takes our call: where all parts of a machine start at once, its answer may be a while. */
    private static final Duration ANSWER = Duration.ofSeconds(45);

    private OutsideParts() {}

    /**
     * The database at {@code address}: {@code jdbc:postgresql://…} or {@code postgres[ql]://user:password@host/name}. The
     * environment's {@code BALAI_DB_PASSWORD} keeps the password out of the process list.
     *
     * @throws Refusal when it cannot be reached or does not let us in
     */
    static DatabaseAccess database(String address) throws Refusal {
        DatabaseAccess access = parse(address);
        DriverManager.setLoginTimeout(CONNECT_SECONDS);
        try (Connection connection = access.connect()) {
            return access;
        } catch (SQLException failed) {
            throw new Refusal("The database " + access.url() + " cannot be reached: " + oneLine(failed) + ".", failed);
        }
    }

    static DatabaseAccess parse(String address) throws Refusal {
        String uri = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        try {
            URI parsed = URI.create(uri);
            boolean postgres = "postgres".equals(parsed.getScheme()) || "postgresql".equals(parsed.getScheme());
            boolean placed = parsed.getHost() != null && !parsed.getPath().isEmpty();
            if (!postgres || !placed || parsed.getPort() == 0 || parsed.getPort() > MOST_PORT) {
                throw new IllegalArgumentException("no PostgreSQL address");
            }
            String port = parsed.getPort() < 0 ? "" : ":" + parsed.getPort();
            String query = parsed.getQuery() == null ? "" : parsed.getQuery();
            String[] who = (parsed.getRawUserInfo() == null ? "" : parsed.getRawUserInfo()).split(":", 2);
            String user = who[0].isEmpty() ? parameter(query, "user", "balai") : decoded(who[0]);
            String fallback = System.getenv().getOrDefault("BALAI_DB_PASSWORD", "");
            String password = who.length == 2 ? decoded(who[1]) : parameter(query, "password", fallback);
            String url = "jdbc:postgresql://" + parsed.getHost() + port + parsed.getPath() + withoutSecrets(query);
            return new DatabaseAccess(url, user, password);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(
                    "--db wants an address like postgres://user:password@host:5432/balai or jdbc:postgresql://host/balai.",
                    malformed);
        }
    }

    /**
     * Whether {@code kafka} names brokers at all, so that nobody need be asked whether they are there.
     *
     * @throws Refusal when it does not
     */
    static void requireAddresses(KafkaAccess kafka) throws Refusal {
        String[] brokers = kafka.brokers().split(",");
        for (String broker : brokers) {
            Matcher address = BROKER.matcher(broker.strip());
            if (!address.matches() || !isPort(Integer.parseInt(address.group(1)))) {
                throw noBrokers(broker.strip());
            }
        }
        if (brokers.length == 0) {
            throw noBrokers(kafka.brokers());
        }
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= MOST_PORT;
    }

    private static Refusal noBrokers(String given) {
        return new Refusal(
                "--kafka wants addresses with ports, like kafka1:9092,kafka2:9092; \"" + given + "\" is none.");
    }

    /**
     * Whether a broker answers and lets us in.
     *
     * @throws Refusal when none does
     */
    static void requireKafka(KafkaAccess kafka) throws Refusal {
        requireKafka(kafka, ANSWER);
    }

    /** As {@link #requireKafka(KafkaAccess)}; a broker that takes our call may take {@code answer} for what it says. */
    static void requireKafka(KafkaAccess kafka, Duration answer) throws Refusal {
        boolean listened = anyListens(kafka.brokers());
        Duration patience = listened ? answer : Duration.ofSeconds(CONNECT_SECONDS);
        Map<String, Object> settings = kafka.settings();
        settings.put("request.timeout.ms", Math.toIntExact(patience.toMillis()));
        settings.put("default.api.timeout.ms", Math.toIntExact(patience.toMillis()));
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(patience.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            throw refusal(kafka, listened, patience, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped while asking for Kafka.", stopped);
        }
    }

    /** Whether anybody takes a call at one of {@code brokers}; who it is shows when it is asked. */
    private static boolean anyListens(String brokers) {
        return Arrays.stream(brokers.split(",")).map(String::strip).anyMatch(OutsideParts::listens);
    }

    private static boolean listens(String broker) {
        int colon = broker.lastIndexOf(':');
        try (Socket caller = new Socket()) {
            int port = Integer.parseInt(broker.substring(colon + 1));
            caller.connect(new InetSocketAddress(broker.substring(0, Math.max(0, colon)), port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    private static Refusal refusal(KafkaAccess kafka, boolean listened, Duration patience, Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationException) {
                return new Refusal(
                        "Kafka at " + kafka + " does not let us in (" + cause.getMessage()
                                + "); see the file of --kafka-config.",
                        failed);
            }
            if (cause instanceof ConfigException) {
                return new Refusal("A setting of --kafka-config is wrong: " + cause.getMessage() + ".", failed);
            }
        }
        return new Refusal(
                listened
                        ? "At " + kafka + " somebody takes calls, but no Kafka broker answered within "
                                + patience.toSeconds() + " s."
                        : "No Kafka broker answers at " + kafka + ".",
                failed);
    }

    /**
     * Whether {@code port} can be had.
     *
     * @throws Refusal when another program has it
     */
    static void requireFreePort(int port) throws Refusal {
        // Bound on one interface, a port may still be bound on all; so whoever answers there is asked too.
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw taken(port, taken);
        }
        try (Socket caller = new Socket()) {
            caller.connect(new InetSocketAddress("127.0.0.1", port), 200);
            throw taken(port, null);
        } catch (IOException nobodyAnswers) {
            // As it should be.
        }
    }

    private static Refusal taken(int port, @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence = "Port " + port + " is taken by another program; choose another with --port.";
        return cause == null ? new Refusal(sentence) : new Refusal(sentence, cause);
    }

    private static String parameter(String query, String name, String otherwise) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return otherwise;
    }

    private static String withoutSecrets(String query) {
        StringBuilder kept = new StringBuilder();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty() && !pair.startsWith("user=") && !pair.startsWith("password=")) {
                kept.append(kept.isEmpty() ? '?' : '&').append(pair);
            }
        }
        return kept.toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String oneLine(SQLException failed) {
        String message =
                String.valueOf(failed.getMessage()).strip().lines().findFirst().orElse("no reason given");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
