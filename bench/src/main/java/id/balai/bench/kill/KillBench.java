package id.balai.bench.kill;

import id.balai.bench.Bench;
import id.balai.bench.Memory;
import id.balai.bench.Report;
import id.balai.bench.cluster.Cluster;
import id.balai.bench.cluster.Crowds;
import id.balai.bench.cluster.DemoFolder;
import id.balai.bench.cluster.Member;
import id.balai.bench.cluster.PatientClient;
import id.balai.bench.cluster.Shape;
import id.balai.bench.cluster.Worker;
import id.balai.embedded.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Server, PostgreSQL, broker, stream and eye, each a process of its own, are killed at random while people work and
 * crowds gather; in the end every acknowledged change must be there once, and every crowd must have its signal.
 */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        description = "Kills parts at random and looks for what was acknowledged.")
public final class KillBench extends Bench {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WORKERS = 3;
    private static final int QUICK_ROUNDS = 5;
    private static final String CASES = "uji-kasus";
    private static final String CROWDS = "uji-kerumunan";

    @Option(names = "--rounds", description = "How many kills (${DEFAULT-VALUE}; with --quick 5).")
    private int rounds = 100;

    @Option(names = "--seed", description = "Another seed, another order (${DEFAULT-VALUE}).")
    private long seed = 7;

    private final Histogram recovered = new Histogram(PATIENCE.toMillis() * 10, 3);

    @Override
    protected void measure(Report report) throws Exception {
        Path folder = folder().resolve("installation");
        Folders.deleteTree(folder);
        Files.createDirectories(folder);
        // Nobody answers there: what is seen comes from the measurement.
        Path demo = DemoFolder.with(folder(), 9);
        Cluster.Plan plan = new Cluster.Plan(
                Shape.ONE_OF_EACH, demo, folder.resolve("files").toUri().toString(), Map.of(), false);
        Verdict verdict = new Verdict();
        long acknowledged;
        try (Cluster cluster = new Cluster(folder, plan)) {
            say("starting one process of each part ...");
            cluster.start();
            acknowledged = underFire(cluster, verdict);
        }
        long left = Memory.processesNaming(folder.toString());
        verdict.lost().forEach(what -> say("LOST: %s", what));
        verdict.doubled().forEach(what -> say("DOUBLED: %s", what));
        report.count("rounds", rounds())
                .count("acknowledged", acknowledged)
                .count("lost", verdict.lost().size())
                .count("doubled", verdict.doubled().size())
                .decimal("recovered_p95_s", recovered.getValueAtPercentile(95) / 1000.0, 2)
                .decimal("recovered_max_s", recovered.getMaxValue() / 1000.0, 2)
                .count("left_over", left);
    }

    private int rounds() {
        return quick() ? Math.min(rounds, QUICK_ROUNDS) : rounds;
    }

    private long underFire(Cluster cluster, Verdict verdict) throws InterruptedException, SQLException {
        PatientClient admin = PatientClient.signIn(cluster.serverAddresses().getFirst(), "admin", PATIENCE);
        admin.addCategory(CASES);
        admin.addCategory(CROWDS);
        List<Crowds.Zone> zones = List.of(
                new Crowds.Zone("KB-0001", "KB-0001-jalan"),
                new Crowds.Zone("KB-0002", "KB-0002-lorong"),
                new Crowds.Zone("KB-0003", "KB-0003-simpang"));
        Crowds.Pace pace = quick() ? new Crowds.Pace(2, 4, 8) : new Crowds.Pace(4, 8, 16);
        try (Crowds crowds = new Crowds(cluster.kafka(), zones, pace)) {
            crowds.setRules(admin, CROWDS);
            // The rules must be in force before the first crowd, which they are within five seconds.
            Thread.sleep(Duration.ofSeconds(6));
            List<Worker> workers = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            threads.add(Thread.ofPlatform().name("crowds").start(crowds));
            for (int i = 1; i <= WORKERS; i++) {
                Worker worker = new Worker(
                        PatientClient.signIn(cluster.serverAddresses().getFirst(), "operator", PATIENCE),
                        CASES,
                        "worker-" + i);
                workers.add(worker);
                threads.add(Thread.ofPlatform().name("worker-" + i).start(worker));
            }
            killAll(cluster, workers, crowds);
            workers.forEach(Worker::stop);
            crowds.stop();
            for (Thread thread : threads) {
                thread.join(PATIENCE);
            }
            say("looking for what was acknowledged ...");
            verdict(cluster, admin, workers, crowds, verdict);
            return workers.stream().mapToLong(Worker::acknowledged).sum();
        }
    }

    private void killAll(Cluster cluster, List<Worker> workers, Crowds crowds) throws InterruptedException {
        Random random = new Random(seed);
        List<Member> targets = cluster.all();
        for (int round = 1; round <= rounds(); round++) {
            // The first ones each once, so that a short run has seen all of them.
            Member target =
                    round <= targets.size() ? targets.get(round - 1) : targets.get(random.nextInt(targets.size()));
            Thread.sleep(500 + random.nextInt(quick() ? 500 : 2_500));
            long killed = System.nanoTime();
            target.kill();
            await(
                    () -> target.isReady()
                            && workers.stream().allMatch(worker -> worker.wasAcknowledgedSince(killed))
                            && crowds.wasAcknowledgedSince(killed),
                    target,
                    workers);
            long millis = Duration.ofNanos(System.nanoTime() - killed).toMillis();
            recovered.recordValue(millis);
            say("round %d: %s killed, all went on after %.1f s", round, target.name(), millis / 1000.0);
        }
    }

    private static void await(BooleanSupplier recovered, Member target, List<Worker> workers)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        // A dead process is seen as such only after a moment.
        Thread.sleep(200);
        while (!recovered.getAsBoolean()) {
            workers.stream()
                    .map(Worker::trouble)
                    .filter(trouble -> !trouble.isEmpty())
                    .findFirst()
                    .ifPresent(trouble -> {
                        throw new IllegalStateException(trouble);
                    });
            if (System.nanoTime() > end) {
                throw new IllegalStateException("after the kill of " + target.name() + " not all goes on");
            }
            Thread.sleep(50);
        }
    }

    private static void verdict(
            Cluster cluster, PatientClient admin, List<Worker> workers, Crowds crowds, Verdict verdict)
            throws InterruptedException, SQLException {
        for (Worker worker : workers) {
            if (!worker.trouble().isEmpty()) {
                throw new IllegalStateException(worker.trouble());
            }
            verdict.check(admin, worker);
        }
        verdict.checkNoMore(cluster.database(), CASES, workers);
        crowds.awaitSignals(cluster.database(), CROWDS, PATIENCE);
        // One that came twice would come at about the same time.
        Thread.sleep(3_000);
        verdict.checkSignals(crowds.met(), crowds.zones(), Crowds.told(cluster.database(), CROWDS));
    }
}
