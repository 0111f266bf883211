package id.balai.bench.video;

import id.balai.bench.Java;
import id.balai.bench.river.HealthWatch;
import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.secret.EyeToken;
import id.balai.contracts.secret.KeyFile;
import id.balai.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An eye as Balai starts it, told over a broker what to watch, as the server would. */
public final class EyeProcess implements AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(90);

    private final Child eye;
    private final int port;
    private final EyeToken tokens;
    private final KafkaProducer<String, byte[]> registry;
    private final HealthWatch health;
    // Above those of an eye before this one on the same broker.
    private long version = System.currentTimeMillis();

    private EyeProcess(Child eye, int port, EyeToken tokens, HealthWatch health, String kafka) {
        this.eye = eye;
        this.port = port;
        this.tokens = tokens;
        this.health = health;
        this.registry = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    }

    /** Starts an eye in {@code folder}, with {@code options} besides those it always has. */
    public static EyeProcess start(Broker broker, Path folder, String... options)
            throws IOException, InterruptedException {
        HealthWatch health = new HealthWatch(KafkaAccess.plain(broker.servers()));
        int port = FreePort.any();
        Path key = folder.resolve("key");
        EyeToken tokens = new EyeToken(KeyFile.openOrCreate(key), Clock.systemUTC());
        List<String> arguments = new ArrayList<>(List.of(
                "--kafka",
                broker.servers(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--key-file",
                key.toString(),
                "--id",
                "eye-bench"));
        arguments.addAll(List.of(options));
        ProcessBuilder program = Java.program("id.balai.eye.EyeMain", arguments);
        program.command().add(1, "-Xmx1g");
        Child eye = Child.start("the eye", program, folder.resolve("eye.log"));
        return new EyeProcess(eye, port, tokens, health, broker.servers());
    }

    /** The id of the camera of {@code number}. */
    public static String camera(int number) {
        return "C-%04d".formatted(number);
    }

    /**
     * Has it watch {@code urls}, and no others, and returns when all of them are up.
     *
     * @throws IllegalStateException when they are not after a minute and a half
     */
    public void watch(List<String> urls, Analysis analysis) throws InterruptedException {
        version++;
        for (int i = 0; i < urls.size(); i++) {
            CameraConfig config = CameraConfig.newBuilder()
                    .setCameraId(camera(i))
                    .setVersion(version)
                    .setMainUrl(urls.get(i))
                    .setWatched(true)
                    .setAnalysis(analysis)
                    .build();
            registry.send(new ProducerRecord<>(
                    Topic.CAMERA_REGISTRY.topicName(), config.getCameraId(), config.toByteArray()));
        }
        for (String id : health.cameras()) {
            if (id.compareTo(camera(urls.size())) >= 0) {
                registry.send(new ProducerRecord<>(Topic.CAMERA_REGISTRY.topicName(), id, null));
                health.forget(id);
            }
        }
        registry.flush();
        health.awaitUp(urls.size(), each -> true, LONGEST_CONNECT);
    }

    /** What it said last of its cameras. */
    public List<CameraHealth> health() {
        return health.newest();
    }

    /** Where {@code cameraId} is watched live. */
    public URI live(String cameraId) {
        String token = tokens.issue(EyeToken.camera(cameraId), Duration.ofMinutes(5));
        return URI.create("ws://127.0.0.1:" + port + "/live/" + cameraId + "?token=" + token);
    }

    /** The processor time it has taken. */
    public CpuTime cpu() {
        return eye.cpu();
    }

    /** Its memory, as {@link id.balai.bench.Memory} counts it. */
    public long memoryBytes() {
        return eye.memoryBytes();
    }

    @Override
    public void close() {
        health.close();
        registry.close(Duration.ofSeconds(2));
        eye.close();
    }
}
