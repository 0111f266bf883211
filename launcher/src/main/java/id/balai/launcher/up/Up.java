package id.balai.launcher.up;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topics;
import id.balai.embedded.DatabaseAccess;
import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import id.balai.launcher.process.JavaPart;
import id.balai.launcher.process.PostgresPart;
import id.balai.launcher.process.Supervisor;
import id.balai.launcher.up.UpOptions.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts an installation, or the part of one that this process is to be. What does not need one another starts side by
 * side: PostgreSQL and Kafka first, the server when PostgreSQL is there, for it can wait for the broker that comes along,
 * the eye when Kafka is.
 */
public final class Up {

    /** As many copies of a partition as the cluster makes by itself. */
    private static final int BROKERS_OWN = -1;

    private final UpOptions options;
    private final Console console;
    private final DataFolder folder;
    private final Layout layout;
    private final RunFile run;
    private final Supervisor supervisor;
    private final PartList parts;
    private final ServerInside server = new ServerInside();
    private final Shutdown shutdown;

    private Up(UpOptions options, Console console, DataFolder folder) throws Refusal {
        this.options = options;
        this.console = console;
        this.folder = folder;
        this.layout = new Layout(folder.path());
        this.run = RunFile.read(folder.path());
        this.supervisor = new Supervisor(console);
        this.parts = new PartList(layout, run, options);
        this.shutdown = new Shutdown(console, server::stop, supervisor, folder);
    }

    /**
     * Starts all, tells where to find it, and returns; the installation then runs until {@link Shutdown} stops it when
     * the process is told to end.
     *
     * @throws Refusal when something is in the way; nothing runs then
     */
    public static void run(UpOptions options, Console console) throws Refusal {
        requireOutsideParts(options);
        DataFolder folder = DataFolder.open(options.data());
        try {
            OutsideParts.requireFreePort(options.port());
            start(new Up(options, console, folder));
        } catch (Refusal refusal) {
            folder.close();
            throw refusal;
        }
    }

    private static void start(Up up) throws Refusal {
        Thread hook = new Thread(up.shutdown::stopOnce, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            up.start();
        } catch (Refusal refusal) {
            if (up.shutdown.stopQuietly()) {
                throw refusal;
            }
            // It was told to end while it was starting; that is no failure worth a word.
        }
    }

    private static void requireOutsideParts(UpOptions options) throws Refusal {
        String role = options.role().name().toLowerCase(java.util.Locale.ROOT);
        if (options.role() != Role.ALL && options.kafka() == null) {
            throw new Refusal("--role " + role + " needs --kafka, since the parts it works with run elsewhere.");
        }
        if ((options.role() == Role.SERVER || options.role() == Role.STREAM) && options.database() == null) {
            throw new Refusal("--role " + role + " needs --db, since the parts it works with run elsewhere.");
        }
        // What is no address at all is said before anything is touched.
        if (options.kafka() != null) {
            OutsideParts.requireAddresses(options.kafka());
        }
        if (options.database() != null) {
            OutsideParts.parse(options.database());
        }
    }

    private void start() throws Refusal {
        ClockChanges.watch(console, supervisor);
        long began = System.nanoTime();
        console.say("Balai, data in " + folder.path());
        boolean demo = options.role() == Role.ALL && !layout.isEmptyInstallation(options.empty());
        layout.refuseOtherPostgres();
        layout.keyFile(options);
        run.putRole(options.role());
        if (options.role() == Role.EYE) {
            run.put("url", null);
            run.put("eye.port", Integer.toString(options.port()));
            startEye(kafka(), options.port());
            note();
            announce(began, List.of());
            return;
        }
        startAll(demo, began);
    }

    private void startAll(boolean demo, long began) throws Refusal {
        DemoFiles demoFiles = new DemoFiles(layout);
        WhoMaySignIn who = new WhoMaySignIn(
                options.role(),
                demo ? Optional.of(demoFiles) : Optional.empty(),
                new FirstAdministrator(folder.path()));
        PeopleTable people;
        layout.awaitLeftovers();
        // Chosen before any is bound: a port that a part of ours has taken would look taken.
        int cameraPort = demo ? run.lastingPort("cameras", demoFiles.cameraPort()) : 0;
        if (options.role() == Role.ALL) {
            // Browsers need it too; next to the server's it is easily let through.
            run.port("eye", OptionalInt.of(options.port() + 1));
            run.port("kafka");
        }
        // Before it answers: who asks at once would go where the last one was.
        run.put("url", "http://127.0.0.1:" + options.port());
        run.save();
        try (Together together = new Together()) {
            Future<DatabaseAccess> database = together.start(this::database);
            Future<KafkaAccess> kafka = together.start(this::kafka);
            Future<?> eye = together.start(() -> startEyeWhenAll(kafka));
            Future<?> files = together.start(() -> writeDemo(demo, demoFiles, cameraPort));
            files.get();
            people = new PeopleTable(database.get());
            startServer(people, options.kafka() == null ? ownKafka() : kafka.get(), demo, who);
            kafka.get();
            eye.get();
            if (demo) {
                // Not before: the first time they draw their films, which takes all the cores there are.
                JavaPart cameras = parts.demoCameras(cameraPort);
                console.underWay(
                        cameras.name(),
                        "come by themselves; the first time their films are made, which takes some minutes");
                supervisor.startLater(cameras);
            }
        } catch (ExecutionException failed) {
            throw Together.refusalOf(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped while starting.", stopped);
        }
        note();
        announce(began, who.lines(people));
        who.said();
    }

    private DatabaseAccess database() throws Refusal {
        String outside = options.database();
        DatabaseAccess access;
        if (outside != null) {
            access = OutsideParts.database(outside);
        } else {
            PostgresPart postgres = parts.postgres();
            supervisor.start(postgres);
            access = postgres.database();
        }
        SchemaVersion.refuseNewer(access);
        return access;
    }

    private KafkaAccess kafka() throws Refusal {
        KafkaAccess outside = options.kafka();
        if (outside != null) {
            OutsideParts.requireKafka(outside);
            createTopics(outside, options.kafkaPartitions(), BROKERS_OWN);
            return outside;
        }
        supervisor.start(parts.broker(run.port("kafka")));
        KafkaAccess own = ownKafka();
        createTopics(own, Topics.PARTITIONS_SMALL, 1);
        return own;
    }

    /** Where the broker that comes along is, or will be: who reads it waits for it. */
    private KafkaAccess ownKafka() throws Refusal {
        return KafkaAccess.plain("127.0.0.1:" + run.port("kafka"));
    }

    private static void createTopics(KafkaAccess kafka, int partitions, int replication) throws Refusal {
        try {
            Topics.createMissing(kafka.settings(), partitions, (short) replication);
        } catch (ExecutionException refused) {
            throw new Refusal("Kafka at " + kafka + " refused to make the topics: " + refused.getCause(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped while the topics were made.", stopped);
        }
    }

    private @Nullable Void startEyeWhenAll(Future<KafkaAccess> kafka)
            throws Refusal, ExecutionException, InterruptedException {
        if (options.role() == Role.ALL) {
            startEye(kafka.get(), run.port("eye"));
        }
        return null;
    }

    private void startEye(KafkaAccess kafka, int port) throws Refusal {
        supervisor.start(parts.eye(kafka, port));
    }

    private @Nullable Void writeDemo(boolean demo, DemoFiles files, int port) throws Refusal {
        if (demo) {
            files.writeWhenMissing(port, console);
        }
        return null;
    }

    private void startServer(PeopleTable people, KafkaAccess kafka, boolean demo, WhoMaySignIn who) throws Refusal {
        long began = System.nanoTime();
        List<String> eyes = options.role() == Role.ALL ? List.of(parts.eyeUrl(run.port("eye"))) : List.of();
        List<String> settings = ServerInside.settings(options, layout, people.database(), kafka, eyes);
        if (demo) {
            settings.add("balai.demo-dir=" + layout.demo());
        }
        who.password(people).ifPresent(password -> settings.add("balai.first-administrator-password=" + password));
        server.start(settings, layout.log("server"));
        console.done("Server", Duration.ofNanos(System.nanoTime() - began), "port " + options.port());
    }

    private void note() throws Refusal {
        run.put("database", options.database() == null ? null : "outside");
        run.put("kafka", options.kafka() == null ? null : options.kafka().brokers());
        layout.noteStarted();
        run.save();
    }

    private void announce(long began, List<String> people) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        console.say("");
        console.say("Ready after " + seconds + " s" + where());
        people.forEach(console::say);
        console.say("Ctrl-C stops it.");
    }

    /** The streams and an eye have no page to open. */
    private String where() {
        return switch (options.role()) {
            case ALL, SERVER -> ": http://" + options.host() + ":" + options.port();
            case STREAM -> ", the streams.";
            case EYE -> ", an eye on port " + options.port() + ".";
        };
    }
}
