package id.balai.eye.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.eye.source.CameraSource;
import id.balai.eye.source.Credentials;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.source.SourceOptions;
import id.balai.eye.source.StreamAddress;
import id.balai.eye.testing.Clips;
import id.balai.eye.vision.Frame;
import id.balai.eye.vision.FrameAnalyser;
import id.balai.eye.vision.Overlay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Eight cameras of which seven want 12 looks a second, and two threads that can look 40 times. */
class FairSharesTest {

    private static final int EAGER = 7;
    private static final double WANTED = 12;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int ENOUGH = 30;

    @Test
    void camerasThatWantMoreThanThereIsGetTheSameAtEvenIntervals() throws Exception {
        List<Watched> eager = new ArrayList<>();
        try (DecodePool pool = new DecodePool(2)) {
            for (int i = 0; i < EAGER; i++) {
                eager.add(new Watched("EAGER-" + i, pool, WANTED));
            }
            Watched modest = new Watched("MODEST", pool, 1);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> eager.stream().allMatch(camera -> camera.looks.size() >= ENOUGH));
            List<Seen> seen = eager.stream().map(Watched::seen).toList();
            Seen seenModestly = modest.seen();
            eager.forEach(Watched::close);
            modest.close();

            assertThat(seen).allSatisfy(camera -> {
                assertThat(camera.dropped).isPositive();
                assertThat(camera.perSecond()).isLessThan(WANTED * 0.75);
                assertThat(camera.shareOfLongGaps()).isLessThan(0.1);
                double due = WANTED * camera.seconds();
                assertThat(camera.timesMs.size() + camera.dropped).isBetween((long) (0.7 * due), (long) (1.3 * due));
            });
            double least = seen.stream().mapToDouble(Seen::perSecond).min().orElseThrow();
            double most = seen.stream().mapToDouble(Seen::perSecond).max().orElseThrow();
            assertThat(most).isLessThan(1.5 * least);
            assertThat(seenModestly.perSecond()).isBetween(0.75, 1.25);
        }
        assertThat(NativeHandles.count()).isZero();
    }

    /** What came of one camera up to a moment. */
    private record Seen(List<Long> timesMs, long dropped) {

        double seconds() {
            return (timesMs.getLast() - timesMs.getFirst()) / 1000.0;
        }

        double perSecond() {
            return (timesMs.size() - 1) / seconds();
        }

        /** How many of the gaps between looks are more than twice as long as they are on average. */
        double shareOfLongGaps() {
            double mean = 1000 / perSecond();
            long tooLong = IntStream.range(1, timesMs.size())
                    .filter(i -> timesMs.get(i) - timesMs.get(i - 1) > 2 * mean)
                    .count();
            return (double) tooLong / (timesMs.size() - 1);
        }
    }

    /** A camera that plays a film, 25 pictures a second and a key frame each second, and takes long to be looked at. */
    private static final class Watched implements FrameAnalyser {

        private final List<Long> looks = new CopyOnWriteArrayList<>();
        private final CameraDecoder decoder;
        private final CameraSource source;

        private Watched(String id, DecodePool pool, double framesPerSecond) throws Exception {
            Analysis analysis = Analysis.newBuilder()
                    .setFramesPerSecond((float) framesPerSecond)
                    .build();
            decoder = new CameraDecoder(id, pool, analysis, this);
            StreamAddress film = StreamAddress.of(Clips.mp4().toUri().toString(), Credentials.NONE, true);
            source = new CameraSource(id, film, SourceOptions.STANDARD, List.of(decoder), () -> {}).start();
        }

        @Override
        public void analyse(Frame frame) {
            looks.add(frame.timeMs());
            long until = System.nanoTime() + LOOK.toNanos();
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
        }

        private Seen seen() {
            return new Seen(List.copyOf(looks), decoder.dropped());
        }

        @Override
        public @Nullable Overlay newestOverlay() {
            return null;
        }

        @Override
        public void configure(CameraConfig config) {}

        @Override
        public String detector() {
            return "slow";
        }

        @Override
        public void close() {
            source.close();
            decoder.close();
        }
    }
}
