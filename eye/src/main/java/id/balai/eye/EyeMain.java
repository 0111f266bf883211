package id.balai.eye;

import id.balai.contracts.KafkaAccess;
import id.balai.eye.models.ModelStore;
import id.balai.eye.vision.AnalyserFactory;
import id.balai.eye.vision.StandardAnalyserFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * An eye as a process. Prints {@code READY} when it answers HTTP, and ends on SIGTERM or when its standard input ends,
 * which says that its parent has died.
 */
@Command(name = "eye", description = "Watches cameras.", mixinStandardHelpOptions = true, version = "0.1.0")
public final class EyeMain implements Callable<Integer> {

    private static final long END_WITHIN_MS = 2_700;

    @Option(names = "--kafka", required = true, description = "Kafka's bootstrap servers")
    private String kafka = "";

    @Option(names = "--kafka-config", description = "properties file of further Kafka client settings: TLS, SASL")
    private @Nullable Path kafkaConfig;

    @Option(names = "--port", required = true, description = "port to answer HTTP on")
    private int port;

    @Option(names = "--bind", defaultValue = "0.0.0.0", description = "address to listen on; all by default")
    private String host = "";

    @Option(names = "--url", description = "where others reach this eye; http://127.0.0.1:PORT by default")
    private @Nullable String url;

    @Option(names = "--key-file", required = true, description = "the installation's key file")
    private Path keyFile = Path.of("");

    @Option(names = "--id", description = "this eye's name; host name and port by default")
    private @Nullable String id;

    @Option(names = "--models", description = "folder of installed models")
    private @Nullable Path models;

    @Option(names = "--data", description = "folder for what the eye keeps; unused yet")
    private @Nullable Path data;

    @Option(names = "--allow-files", description = "cameras may be files of this machine")
    private boolean filesAllowed;

    @Option(names = "--blind", description = "analyses nothing")
    private boolean blind;

    private EyeMain() {}

    /** Runs until stopped. */
    public static void main(String[] args) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "id/balai/eye/eye-logback.xml");
        }
        // This process is made of native memory; JavaCPP would refuse it by a multiple of the heap's size.
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxbytes", "0");
        System.setProperty("java.awt.headless", "true");
        System.exit(new CommandLine(new EyeMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try {
            Eye eye = new Eye(options(), analysers());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endInTime(eye), "eye-shutdown"));
        } catch (IOException | IllegalArgumentException refused) {
            System.err.println("The eye cannot start: " + refused.getMessage());
            return 1;
        }
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            awaitEndOfInput();
            end.countDown();
        });
        System.out.println("READY");
        end.await();
        return 0;
    }

    private EyeOptions options() throws IOException {
        String reachable = url == null ? "http://127.0.0.1:" + port : url;
        URI parsed = URI.create(reachable);
        if (parsed.getHost() == null) {
            throw new IllegalArgumentException("--url must be like http://host:port");
        }
        String name = id == null ? InetAddress.getLocalHost().getHostName() + "-" + port : id;
        KafkaAccess access = kafkaConfig == null ? KafkaAccess.plain(kafka) : KafkaAccess.withFile(kafka, kafkaConfig);
        return new EyeOptions(name, access, host, port, reachable, keyFile, filesAllowed);
    }

    private AnalyserFactory analysers() {
        if (blind) {
            return new BlindAnalysers();
        }
        ModelStore store = ModelStore.of(System.getenv(), Optional.ofNullable(models));
        return new StandardAnalyserFactory(store, Runtime.getRuntime().availableProcessors());
    }

    private static void endInTime(Eye eye) {
        Thread closing = Thread.ofPlatform().daemon().name("eye-close").start(eye::close);
        try {
            if (!closing.join(Duration.ofMillis(END_WITHIN_MS))) {
                // A camera's name server that does not answer must not keep the process.
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException closed) {
            return;
        }
    }
}
