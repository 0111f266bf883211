package id.balai.bench.many;

import id.balai.bench.Bench;
import id.balai.bench.Memory;
import id.balai.bench.Report;
import id.balai.bench.cluster.Cluster;
import id.balai.bench.cluster.DemoFolder;
import id.balai.bench.cluster.Member;
import id.balai.bench.cluster.PatientClient;
import id.balai.bench.cluster.Shape;
import id.balai.bench.cluster.Worker;
import id.balai.bench.river.HealthWatch;
import id.balai.embedded.Folders;
import id.balai.embedded.FreePort;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The same jars as many processes on this machine: PostgreSQL, three brokers with TLS and passwords, object storage, two
 * servers behind nginx, two streams, three eyes. One of each is killed, and then each is restarted in its turn, while a
 * person works, consoles listen and cameras are watched.
 */
@Command(
        name = "many",
        mixinStandardHelpOptions = true,
        description = "Many processes: kills one of each kind, then restarts each in turn.")
public final class ManyBench extends Bench {

    private static final Shape SHAPE = new Shape(3, 2, 2, 3);
    private static final Shape QUICK_SHAPE = new Shape(1, 2, 1, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String CASES = "uji-kasus";
    private static final int CONSOLES = 20;

    @Option(names = "--stay", description = "Starts everything, says where it is, and stays until it is stopped.")
    private boolean stay;

    @Override
    protected void measure(Report report) throws Exception {
        Path folder = folder().resolve("installation");
        Folders.deleteTree(folder);
        Files.createDirectories(folder);
        int cameraPort = Surroundings.cameraPort(folder());
        Path demo = DemoFolder.with(folder(), cameraPort);
        int storagePort = FreePort.any();
        Cluster.Plan plan = new Cluster.Plan(
                quick() ? QUICK_SHAPE : SHAPE,
                demo,
                Surroundings.storageAddress(storagePort),
                Surroundings.storageKeys(),
                true);
        try (Member storage = Surroundings.storage(folder().resolve("tools"), folder, storagePort);
                Cluster cluster = new Cluster(folder, plan);
                Surroundings.Proxy proxy = Surroundings.proxy(folder, FreePort.any(), cluster.serverAddresses());
                Member cameras = Surroundings.cameras(demo, folder, cameraPort)) {
            say("starting object storage, PostgreSQL, brokers, servers, streams, eyes ...");
            storage.start();
            cluster.start();
            report.count("database_connections_by_tls", cluster.databaseConnectionsByTls());
            proxy.process().start();
            proxy.process().awaitReady(PATIENCE);
            if (quick()) {
                PatientClient.signIn(proxy.address(), "operator", PATIENCE);
                report.count("processes", cluster.all().size() + 2L);
            } else {
                say("the cameras' films; the first time they are drawn, which takes some minutes ...");
                cameras.start();
                cameras.awaitReady(Duration.ofMinutes(10));
                if (stay) {
                    say("it runs at %s, people as in %s; Ctrl-C stops it", proxy.address(), demo.resolve("people.csv"));
                    new CountDownLatch(1).await();
                }
                underFire(cluster, proxy.address(), report);
            }
        }
        report.count("left_over", Memory.processesNaming(folder.toString()));
    }

    private void underFire(Cluster cluster, URI address, Report report) throws Exception {
        PatientClient admin = PatientClient.signIn(address, "admin", PATIENCE);
        admin.addCategory(CASES);
        PatientClient operator = PatientClient.signIn(address, "operator", Duration.ofSeconds(30));
        Worker worker = new Worker(operator, CASES, "worker");
        List<Console> consoles = new ArrayList<>();
        for (int i = 0; i < CONSOLES; i++) {
            Console console = new Console(address, operator.cookieHeader());
            consoles.add(console);
            Thread.ofVirtual().start(console);
        }
        try (HealthWatch watch = new HealthWatch(cluster.kafka())) {
            watch.awaitUp(Deaths.CAMERAS, each -> true, Duration.ofMinutes(5));
            say("all cameras are watched; a person begins to work");
            Thread working = Thread.ofPlatform().name("worker").start(worker);
            new Deaths(cluster, watch, admin, this::say).all(report);
            report.decimal("person_longest_s", operator.longestSeconds(), 2);
            say("restarting each part in its turn ...");
            for (Member member : cluster.rolling()) {
                member.restart(PATIENCE);
                say("%s is back", member.name());
            }
            watch.awaitUp(Deaths.CAMERAS, each -> each.getAtMs() > System.currentTimeMillis() - 15_000, PATIENCE);
            worker.stop();
            working.join(PATIENCE);
        }
        if (!worker.trouble().isEmpty()) {
            throw new IllegalStateException(worker.trouble());
        }
        report.decimal("rolling_longest_s", operator.longestSeconds(), 2)
                .count("acknowledged", worker.acknowledged())
                .count("sent_again", operator.repeats())
                .count("lost", lost(admin, worker))
                .count("missed_by_consoles", missed(worker, consoles))
                .count(
                        "consoles_signed_out",
                        consoles.stream()
                                .filter(each -> !each.refused().isEmpty())
                                .count())
                .count(
                        "console_connections",
                        consoles.stream().mapToInt(Console::connections).sum());
    }

    /** Acknowledged changes that are not there. */
    private static long lost(PatientClient client, Worker worker) throws InterruptedException {
        long lost = 0;
        for (Worker.Done done : worker.done()) {
            var timeline = client.get("/api/incidents/" + done.id()).json().path("timeline");
            lost += done.notes().stream()
                    .filter(note -> timeline.valueStream()
                                    .filter(line -> Worker.has(line, note))
                                    .count()
                            != 1)
                    .count();
            if (client.get("/api/attachments/" + done.photo()).status() != 200) {
                lost++;
            }
        }
        return lost;
    }

    /** Incidents whose last change a console did not hear of. */
    private static long missed(Worker worker, List<Console> consoles) throws InterruptedException {
        // Time for what is on its way, and for a console that has just lost its server.
        Thread.sleep(8_000);
        consoles.forEach(Console::stop);
        return consoles.stream()
                .mapToLong(console -> worker.done().stream()
                        .filter(done -> console.versions().getOrDefault(done.id(), 0L) < 4)
                        .count())
                .sum();
    }
}
