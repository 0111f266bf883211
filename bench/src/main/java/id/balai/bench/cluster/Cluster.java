package id.balai.bench.cluster;

import id.balai.bench.Java;
import id.balai.contracts.KafkaAccess;
import id.balai.contracts.secret.KeyFile;
import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An installation of one process a part, with the demo's people and places. */
public final class Cluster implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    /** Enough for the few processes here to share the work. */
    private static final int PARTITIONS = 12;

    private final Path folder;
    private final Path key;
    private final Security security;
    private final Brokers brokers;
    private final PostgresMember postgres;
    private final List<Member> brokerMembers;
    private final List<Web> servers = new ArrayList<>();
    private final List<Web> streams = new ArrayList<>();
    private final List<Web> eyes = new ArrayList<>();

    /** A part that answers HTTP. */
    private record Web(Member member, int port) {}

    /**
     * What there is to be.
     *
     * @param demo the folder of the city's import files
     * @param storage where photos go, as {@code --storage} takes it
     * @param environment for the servers, such as the storage's keys
     * @param secure whether PostgreSQL and Kafka are spoken to by TLS, and Kafka with passwords too
     */
    public record Plan(Shape shape, Path demo, String storage, Map<String, String> environment, boolean secure) {}

    /** Prepares it in {@code folder}, which must be empty. */
    public Cluster(Path folder, Plan plan) throws IOException, InterruptedException {
        this.folder = folder;
        this.key = folder.resolve("key");
        KeyFile.openOrCreate(key);
        this.security = plan.secure() ? Security.tlsAndPasswords(folder) : Security.none();
        this.brokers = new Brokers(folder, plan.shape().brokers(), security);
        this.brokerMembers = brokers.members();
        this.postgres = new PostgresMember(
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                plan.secure() ? Optional.of(folder) : Optional.empty());
        Map<String, String> demo = Map.of("BALAI_DEMODIR", plan.demo().toString());
        IntStream.range(0, plan.shape().servers())
                .forEach(i -> servers.add(web("server", i, plan, i == 0 ? demo : Map.of())));
        IntStream.range(0, plan.shape().streams()).forEach(i -> streams.add(web("stream", i, plan, Map.of())));
        IntStream.range(0, plan.shape().eyes()).forEach(i -> eyes.add(web("eye", i, plan, Map.of())));
    }

    /** Starts all, the first server before the second: it loads the city. */
    public void start() throws InterruptedException {
        postgres.start();
        brokerMembers.forEach(Member::start);
        postgres.awaitReady(LONGEST_START);
        for (Member broker : brokerMembers) {
            broker.awaitReady(LONGEST_START);
        }
        startAll(servers.subList(0, 1));
        startAll(streams);
        startAll(servers.subList(1, servers.size()));
        startAll(eyes);
    }

    private static void startAll(List<Web> parts) throws InterruptedException {
        for (Web part : parts) {
            part.member().start();
        }
        for (Web part : parts) {
            part.member().awaitReady(LONGEST_START);
        }
    }

    /** The database. */
    public Member postgres() {
        return postgres;
    }

    /** How the database is opened. */
    public DatabaseAccess database() {
        return postgres.access();
    }

    /**
     * How many connections of the parts to the database are by TLS.
     *
     * @throws IllegalStateException when any is without
     */
    public int databaseConnectionsByTls() throws SQLException {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("""
                        select count(*) filter (where ssl), count(*) filter (where not ssl)
                        from pg_stat_ssl join pg_stat_activity using (pid)
                        where backend_type = 'client backend' and pid <> pg_backend_pid()
                        """)) {
            counted.next();
            if (counted.getInt(2) > 0) {
                throw new IllegalStateException(counted.getInt(2) + " connections to PostgreSQL are without TLS");
            }
            return counted.getInt(1);
        }
    }

    /** The brokers. */
    public List<Member> brokers() {
        return brokerMembers;
    }

    /** How Kafka is reached. */
    public KafkaAccess kafka() {
        return security.client(brokers.addresses());
    }

    /** The servers. */
    public List<Member> servers() {
        return members(servers);
    }

    /** The processes with the streams. */
    public List<Member> streams() {
        return members(streams);
    }

    /** The eyes. */
    public List<Member> eyes() {
        return members(eyes);
    }

    /** How the eyes call themselves, in the same order. */
    public List<String> eyeNames() {
        return eyes.stream().map(eye -> "eye-localhost-" + eye.port()).toList();
    }

    /** Every part. */
    public List<Member> all() {
        List<Member> all = new ArrayList<>();
        all.add(postgres);
        all.addAll(brokerMembers);
        all.addAll(members(servers));
        all.addAll(members(streams));
        all.addAll(members(eyes));
        return all;
    }

    /** Every part, in the order in which a new version is brought in. */
    public List<Member> rolling() {
        List<Member> all = new ArrayList<>(brokerMembers);
        all.addAll(members(servers));
        all.addAll(members(streams));
        all.addAll(members(eyes));
        all.add(postgres);
        return all;
    }

    /** Where the servers answer. */
    public List<URI> serverAddresses() {
        return servers.stream().map(Web::port).map(Cluster::at).toList();
    }

    /** Stops all, those that use others first. */
    @Override
    public void close() {
        List<Member> all = new ArrayList<>(all()).reversed();
        all.forEach(Member::stop);
    }

    private static List<Member> members(List<Web> parts) {
        return parts.stream().map(Web::member).toList();
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Web web(String role, int index, Plan plan, Map<String, String> more) {
        String name = role + "-" + (index + 1);
        int port = freePort();
        URI health = at(port).resolve(role.equals("eye") ? "/health" : "/actuator/health");
        Member member = new ProcessMember(
                name,
                () -> program(role, name, port, plan, more),
                () -> Http.isWell(health),
                folder.resolve(name + ".log"));
        return new Web(member, port);
    }

    private ProcessBuilder program(String role, String name, int port, Plan plan, Map<String, String> more) {
        DatabaseAccess database = postgres.access();
        List<String> arguments = new ArrayList<>(List.of(
                "up",
                "--role",
                role,
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve(name).toString(),
                "--key-file",
                key.toString(),
                "--kafka",
                brokers.addresses(),
                "--kafka-partitions",
                Integer.toString(PARTITIONS)));
        security.clientFile().ifPresent(file -> arguments.addAll(List.of("--kafka-config", file.toString())));
        if (!role.equals("eye")) {
            String address = database.url().replace("jdbc:postgresql://", "postgres://" + database.user() + "@");
            arguments.addAll(List.of("--db", address, "--storage", plan.storage()));
        }
        ProcessBuilder program = Java.program("id.balai.launcher.Main", arguments, "-Xmx768m", "-XX:+UseSerialGC");
        program.environment().put("BALAI_DB_PASSWORD", database.password());
        program.environment().putAll(plan.environment());
        program.environment().putAll(more);
        return program;
    }

    private static int freePort() {
        try {
            return FreePort.any();
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }
}
