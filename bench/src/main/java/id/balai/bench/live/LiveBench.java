package id.balai.bench.live;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.video.Broker;
import id.balai.bench.video.CpuTime;
import id.balai.bench.video.EyeProcess;
import id.balai.bench.video.Ffmpeg;
import id.balai.bench.video.Film;
import id.balai.bench.video.PictureTimes;
import id.balai.bench.video.RtspCameras;
import id.balai.contracts.proto.Analysis;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import picocli.CommandLine.Command;

/**
 * Live video of 512 kbit/s: one camera and one viewer, two hundred viewers of one camera, a hundred cameras with two
 * viewers each; and beside it {@code ffmpeg -c copy} of the same stream into fragmented MP4. What is told is processor
 * time of the eye, all of it: what it takes when nobody watches is in it, and told beside it. A picture's age is from when
 * another reader of the camera has it until a viewer has all of the fragment that it is in.
 */
@Command(name = "live", mixinStandardHelpOptions = true, description = "Live viewers, against ffmpeg -c copy.")
public final class LiveBench extends Bench {

    private static final double NANOS = 1e9;
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final List<String> TO_FRAGMENTS = List.of(
            "-c",
            "copy",
            "-an",
            "-f",
            "mp4",
            "-movflags",
            "empty_moov+default_base_moof",
            "-frag_duration",
            "120000",
            "pipe:1");

    private static final int MOST_WINDOWS = 16;
    private static final int WINDOWS_WITHOUT_GAIN = 3;
    private static final double GAIN = 0.92;

    @Override
    protected void measure(Report report) throws IOException, InterruptedException, ExecutionException {
        int many = quick() ? 8 : 200;
        int cameras = quick() ? 3 : 100;
        say("making the film that the cameras play ...");
        Path film = quick() ? Film.testCard(folder()) : Film.in(folder());
        try (RtspCameras rtsp = RtspCameras.start(film, cameras, folder());
                Broker broker = Broker.start(folder());
                EyeProcess eye = EyeProcess.start(broker, folder())) {
            double bare = ffmpeg(rtsp.urls().getFirst());
            eye.watch(rtsp.urls(), Analysis.getDefaultInstance());
            Seen spread = watched(eye, rtsp, cameras, 2, this::warmUp);
            eye.watch(rtsp.urls().subList(0, 1), Analysis.getDefaultInstance());
            Seen crowd = watched(eye, rtsp, 1, many, this::warmUp);
            // Last, and when the eye is compiled, as it is after its first minutes, and ffmpeg always.
            Seen one = watched(eye, rtsp, 1, 1, () -> runIn(eye));
            eye.watch(List.of(), Analysis.getDefaultInstance());
            double idle = settled(eye::cpu);
            say("the eye with nothing to watch: %.4f cores", idle);
            double oldest = DoubleStream.of(one.ageP95Ms, crowd.ageP95Ms, spread.ageP95Ms)
                    .max()
                    .orElseThrow();
            report.decimal("cpu_ratio_one_viewer", one.cores / bare, 2)
                    .decimal("cpu_ratio_one_viewer_above_idle", (one.cores - idle) / bare, 2)
                    .decimal("idle_cores", idle, 4)
                    .decimal("bare_cores", bare, 4)
                    .decimal("viewers_per_core", many / crowd.cores, 0)
                    .decimal("spread_viewers_per_core", 2 * cameras / spread.cores, 0)
                    .decimal("picture_age_p95_ms", oldest, 0)
                    .decimal("lost_share", Math.max(crowd.lost, spread.lost), 4);
        }
    }

    /**
     * A while of watching.
     *
     * @param cores what the eye took
     * @param ageP95Ms 95 of 100 pictures are no older
     * @param lost share of the pictures that a viewer did not get
     */
    private record Seen(double cores, double ageP95Ms, double lost) {}

    /** What is waited for before anything is measured. */
    private interface Waiting {
        void until() throws InterruptedException;
    }

    private Seen watched(EyeProcess eye, RtspCameras rtsp, int cameras, int viewersEach, Waiting before)
            throws InterruptedException {
        Recorder ages = new Recorder(SIGNIFICANT_DIGITS);
        try (PictureTimes sent = PictureTimes.of(rtsp.urls().getFirst());
                Viewers viewers = new Viewers()) {
            for (int i = 0; i < cameras * viewersEach; i++) {
                String camera = EyeProcess.camera(i % cameras);
                viewers.add(eye.live(camera), new Viewer(i % cameras == 0 ? sent : null, ages));
            }
            before.until();
            ages.reset();
            long picturesBefore = viewers.pictures();
            long began = System.nanoTime();
            double cores = measured(eye::cpu);
            double due = (System.nanoTime() - began) / NANOS * Film.FRAMES_PER_SECOND * viewers.size();
            double lost = Math.max(0, 1 - (viewers.pictures() - picturesBefore) / due);
            Histogram seen = ages.getIntervalHistogram();
            requireAll(viewers, seen);
            say(
                    "cameras %d, viewers %d: %.4f cores, picture age p50 %d p95 %d p99 %d ms, %.2f %% of pictures not seen",
                    cameras,
                    viewers.size(),
                    cores,
                    seen.getValueAtPercentile(50),
                    seen.getValueAtPercentile(95),
                    seen.getValueAtPercentile(99),
                    100 * lost);
            return new Seen(cores, seen.getValueAtPercentile(95), lost);
        }
    }

    private static void requireAll(Viewers viewers, Histogram ages) {
        List<String> gone = viewers.ended();
        if (!gone.isEmpty() || ages.getTotalCount() == 0) {
            throw new IllegalStateException(gone.size() + " of " + viewers.size() + " viewers were sent away "
                    + Set.copyOf(gone) + "; the ages of " + ages.getTotalCount() + " pictures are known");
        }
    }

    /** Cores that {@code ffmpeg -c copy} takes to put the stream into fragmented MP4 that somebody reads. */
    private double ffmpeg(String url) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-rtsp_transport", "tcp", "-i", url));
        arguments.addAll(TO_FRAGMENTS);
        Process process = Ffmpeg.program(arguments).start();
        try (InputStream video = process.getInputStream()) {
            Thread.ofVirtual().start(() -> discard(video));
            double cores = settled(() -> CpuTime.of(process.pid()));
            say("ffmpeg -c copy: %.4f cores", cores);
            return cores;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void discard(InputStream video) {
        try {
            video.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    private double settled(Supplier<CpuTime> cpu) throws InterruptedException {
        warmUp();
        return measured(cpu);
    }

    /** Until the eye takes no less than a while before: compiling what one camera asks for takes minutes. */
    private void runIn(EyeProcess eye) throws InterruptedException {
        double least = Double.MAX_VALUE;
        int without = 0;
        for (int i = 0; i < (quick() ? 1 : MOST_WINDOWS) && without < WINDOWS_WITHOUT_GAIN; i++) {
            double cores = CpuTime.cores(eye::cpu, Duration.ofMillis(quick() ? 300 : 15_000));
            say("running in: %.4f cores", cores);
            without = cores < GAIN * least ? 0 : without + 1;
            least = Math.min(least, cores);
        }
    }

    /** The first pictures are also those on which the just-in-time compiler works. */
    private void warmUp() throws InterruptedException {
        Thread.sleep(quick() ? 300 : 10_000);
    }

    private double measured(Supplier<CpuTime> cpu) throws InterruptedException {
        return CpuTime.cores(cpu, Duration.ofMillis(quick() ? 1_000 : 12_000));
    }
}
