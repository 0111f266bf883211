package id.balai.bench.many;

import id.balai.bench.Report;
import id.balai.bench.cluster.Cluster;
import id.balai.bench.cluster.Crowds;
import id.balai.bench.cluster.Member;
import id.balai.bench.cluster.PatientClient;
import id.balai.bench.river.HealthWatch;
import id.balai.contracts.proto.CameraHealth;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Kills one of each kind for good, and looks how the others take over. */
final class Deaths {

    /** The demo's cameras with video, less the three that this measurement speaks for. */
    static final int CAMERAS = 21;

    private static final String CROWDS = "uji-kerumunan";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** The rule wants a crowd to stay long enough for its stream to die and be replaced meanwhile. */
    private static final Crowds.Pace PACE = new Crowds.Pace(30, 40, 45);

    /** Quiet cameras: nobody but this measurement speaks of their zones. */
    private static final List<Crowds.Zone> ZONES = List.of(
            new Crowds.Zone("KB-0001", "KB-0001-jalan"),
            new Crowds.Zone("KB-0002", "KB-0002-lorong"),
            new Crowds.Zone("KB-0003", "KB-0003-simpang"));

    private final Cluster cluster;
    private final HealthWatch watch;
    private final PatientClient admin;
    private final Consumer<String> says;

    Deaths(Cluster cluster, HealthWatch watch, PatientClient admin, Consumer<String> says) {
        this.cluster = cluster;
        this.watch = watch;
        this.admin = admin;
        this.says = says;
    }

    void all(Report report) throws InterruptedException, SQLException {
        report.decimal("eye_takeover_s", eye(), 2);
        report.count("signals_lost_with_a_stream", stream());
        report.decimal("server_gap_s", gap(cluster.servers().getFirst()), 2);
        report.decimal("broker_gap_s", gap(cluster.brokers().getFirst()), 2);
    }

    /** Seconds until every camera of a dead eye is watched by another. */
    private double eye() throws InterruptedException {
        Member eye = cluster.eyes().getFirst();
        Map<String, List<CameraHealth>> byEye =
                watch.up(each -> true).stream().collect(Collectors.groupingBy(CameraHealth::getEyeId));
        says.accept("cameras by eye: "
                + byEye.values().stream().map(List::size).map(String::valueOf).collect(Collectors.joining(", ")));
        long killed = System.currentTimeMillis();
        eye.killForGood();
        String dead = cluster.eyeNames().getFirst();
        double seconds = watch.awaitUp(
                CAMERAS,
                each -> each.getAtMs() > killed
                        && each.getLastFrameMs() > killed
                        && !each.getEyeId().equals(dead),
                PATIENCE);
        says.accept("an eye is dead; its cameras are watched again after %.1f s".formatted(seconds));
        eye.start();
        eye.awaitReady(PATIENCE);
        return seconds;
    }

    /** Crowds that began before a stream died and were never told of. */
    private long stream() throws InterruptedException, SQLException {
        admin.addCategory(CROWDS);
        admin.post(
                "/api/cameras/bulk",
                Map.of(
                        "ids", ZONES.stream().map(Crowds.Zone::camera).toList(),
                        "change", Map.of("state", "INACTIVE")),
                Map.of());
        try (Crowds crowds = new Crowds(cluster.kafka(), ZONES, PACE)) {
            crowds.setRules(admin, CROWDS);
            Thread.sleep(Duration.ofSeconds(6));
            for (Member stream : cluster.streams()) {
                Thread deadly = Thread.ofPlatform().start(() -> killInTheMiddle(stream));
                crowds.cycle();
                deadly.join();
                stream.start();
                stream.awaitReady(PATIENCE);
            }
            long due = crowds.due();
            long there = crowds.awaitSignals(cluster.database(), CROWDS, PATIENCE);
            says.accept("%d crowds stayed while a stream died, %d signals".formatted(due, there));
            return due - there;
        }
    }

    private static void killInTheMiddle(Member stream) {
        try {
            Thread.sleep(Duration.ofSeconds(10));
            stream.killForGood();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds until a question through the proxy is answered after the death of {@code member}. */
    private double gap(Member member) throws InterruptedException {
        member.killForGood();
        long began = System.nanoTime();
        double longest = 0;
        // Long enough for the dead one's sessions to run out.
        while (System.nanoTime() - began < Duration.ofSeconds(20).toNanos()) {
            long asked = System.nanoTime();
            admin.get("/api/incidents?open=true&limit=10");
            longest = Math.max(longest, (System.nanoTime() - asked) / 1e9);
            Thread.sleep(100);
        }
        says.accept("%s is dead; the longest that a person waited is %.1f s".formatted(member.name(), longest));
        member.start();
        member.awaitReady(PATIENCE);
        return longest;
    }
}
