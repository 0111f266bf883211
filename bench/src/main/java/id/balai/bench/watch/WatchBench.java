package id.balai.bench.watch;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.video.Broker;
import id.balai.bench.video.CpuTime;
import id.balai.bench.video.EyeProcess;
import id.balai.bench.video.Film;
import id.balai.bench.video.Libav;
import id.balai.bench.video.RtspCameras;
import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraHealth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * RTSP cameras watched by an eye at each level: packets alone, key frames, five frames a second without and with the
 * built-in detector; and beside it the same streams read by libav alone. What is told is processor time, so that
 * GStreamer's server on the same cores does not count.
 */
@Command(name = "watch", mixinStandardHelpOptions = true, description = "Cameras watched, against libav alone.")
public final class WatchBench extends Bench {

    private static final double NANOS = 1e9;
    private static final Analysis PACKETS = Analysis.getDefaultInstance();
    private static final Analysis KEY_FRAMES = Analysis.newBuilder()
            .setFramesPerSecond(1)
            .setKeyFramesOnly(true)
            .setDetector("motion")
            .build();
    private static final Analysis FIVE_A_SECOND =
            Analysis.newBuilder().setFramesPerSecond(5).setDetector("motion").build();

    @Option(names = "--cameras", description = "How many are watched (${DEFAULT-VALUE}).")
    private int cameras = 300;

    @Option(names = "--analysed", description = "How many are analysed five times a second (${DEFAULT-VALUE}).")
    private int analysed = 24;

    /** Of the last level: pictures that were due and not looked at, and what the eye says it reads. */
    private long dropped;

    private double packetsPerSecond;

    @Override
    protected void measure(Report report) throws IOException, InterruptedException, ExecutionException {
        int many = quick() ? 6 : cameras;
        int few = quick() ? 3 : analysed;
        say("making the film that the cameras play ...");
        Path film = quick() ? Film.testCard(folder()) : Film.in(folder());
        try (RtspCameras rtsp = RtspCameras.start(film, many, folder());
                Broker broker = Broker.start(folder())) {
            report.count("cameras", many);
            double bare = bare(rtsp, report);
            List<String> all = rtsp.urls();
            List<String> some = all.subList(0, few);
            try (EyeProcess eye = EyeProcess.start(broker, folder())) {
                report.count("idle_mb", eye.memoryBytes() >> 20);
                double packets = level(eye, all, PACKETS, "packets");
                report.count("packets_mb", eye.memoryBytes() >> 20).decimal("packets_per_s", packetsPerSecond, 0);
                double keyFrames = level(eye, all, KEY_FRAMES, "key frames");
                report.count("keyframes_mb", eye.memoryBytes() >> 20).count("keyframes_dropped", dropped);
                double detect = level(eye, some, FIVE_A_SECOND, "5 frames/s with the detector");
                report.count("detect_mb", eye.memoryBytes() >> 20);
                report.decimal("ratio", packets / bare, 2)
                        .decimal("packets_cameras_per_core", many / packets, 0)
                        .decimal("keyframe_cameras_per_core", many / keyFrames, 0)
                        .decimal("detect_cameras_per_core", few / detect, 1)
                        .count("dropped", dropped);
            }
            try (EyeProcess blind = EyeProcess.start(broker, folder(), "--blind")) {
                double full = level(blind, some, FIVE_A_SECOND, "5 frames/s without a detector");
                report.decimal("full_cameras_per_core", few / full, 1);
            }
        }
    }

    /** Cores that libav alone takes for all the cameras. */
    private double bare(RtspCameras rtsp, Report report) throws IOException, InterruptedException {
        say("reading %d cameras by libav alone ...", rtsp.urls().size());
        try (Libav libav = Libav.read(rtsp.urls(), folder())) {
            warmUp();
            CpuTime server = rtsp.cpu();
            long before = libav.packets();
            long began = System.nanoTime();
            double cores = measured(libav::cpu);
            double perSecond = (libav.packets() - before) * NANOS / (System.nanoTime() - began);
            say(
                    "libav alone: %.3f cores for %.0f packets/s; GStreamer's server takes %.2f cores",
                    cores, perSecond, rtsp.cpu().coresSince(server));
            report.decimal("bare_cameras_per_core", rtsp.urls().size() / cores, 0)
                    .decimal("bare_packets_per_s", perSecond, 0);
            return cores;
        }
    }

    /** Cores that the eye takes to watch {@code urls} so. */
    private double level(EyeProcess eye, List<String> urls, Analysis analysis, String name)
            throws InterruptedException {
        eye.watch(urls, analysis);
        warmUp();
        long droppedBefore = dropped(eye);
        double cores = measured(eye::cpu);
        dropped = dropped(eye) - droppedBefore;
        packetsPerSecond = eye.health().stream()
                .mapToDouble(CameraHealth::getFramesPerSecond)
                .sum();
        say(
                "%s of %d cameras: %.3f cores for %.0f packets/s, %d pictures left out for want of time, %d MB",
                name, urls.size(), cores, packetsPerSecond, dropped, eye.memoryBytes() >> 20);
        return cores;
    }

    private static long dropped(EyeProcess eye) {
        return eye.health().stream().mapToLong(CameraHealth::getFramesDropped).sum();
    }

    /** The first pictures are also those on which the just-in-time compiler works. */
    private void warmUp() throws InterruptedException {
        Thread.sleep(quick() ? 300 : 12_000);
    }

    private double measured(Supplier<CpuTime> cpu) throws InterruptedException {
        return CpuTime.cores(cpu, Duration.ofMillis(quick() ? 700 : 12_000));
    }
}
