package id.balai.journeys.fault;

import id.balai.journeys.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * An installation whose broker is held for five minutes, because Kafka's own patience is between two and five. Begun by
 * whichever test of a fault comes first, so that the others pass while it lasts; {@link KafkaAwayTest} sees its end.
 */
final class LongOutage {

    static final Duration LASTS = Duration.ofMinutes(5);

    private static @Nullable LongOutage begun;

    private final Installation balai;
    private final Api api;
    private final Crowd crowd;
    private final long broker;
    private final long heldAt;

    private LongOutage() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "outage");
        balai = Installation.start(folder.resolve("data"), "--empty");
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        TestCity.importInto(balai);
        api = Api.of(balai);
        Crowd.register(api);
        crowd = new Crowd(Parts.port(balai, "kafka"), System::currentTimeMillis);
        crowd.gathers();
        Awaitility.await("a crowd becomes a signal while all is well")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Crowd.signals(api) == 1);
        crowd.scatters();
        broker = Parts.processOf(balai, "kafka");
        Parts.hold(broker);
        heldAt = System.nanoTime();
    }

    /** The one of this run; the first call begins it. */
    static synchronized LongOutage begin() throws Exception {
        if (begun == null) {
            begun = new LongOutage();
        }
        return begun;
    }

    Installation balai() {
        return balai;
    }

    Api api() {
        return api;
    }

    Crowd crowd() {
        return crowd;
    }

    /** How long it still lasts. */
    Duration left() {
        return LASTS.minusNanos(System.nanoTime() - heldAt);
    }

    /** Lets the broker go on. */
    void brokerGoesOn() throws IOException, InterruptedException {
        Parts.goOn(broker);
    }

    void end() {
        try {
            Parts.goOn(broker);
        } catch (IOException | InterruptedException gone) {
            // It ends with the installation all the same.
        }
        crowd.close();
        balai.close();
    }
}
