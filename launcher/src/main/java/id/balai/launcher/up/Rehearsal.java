package id.balai.launcher.up;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topics;
import id.balai.embedded.BrokerMain;
import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.EmbeddedException;
import id.balai.embedded.EmbeddedPostgres;
import id.balai.embedded.Folders;
import id.balai.embedded.FreePort;
import id.balai.launcher.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A start in miniature, all parts in this one process and on a folder that is thrown away, for the JVM to note which
 * classes a start needs (JEP 514, ahead-of-time cache). With the cache the real starts take less than half the time.
 */
public final class Rehearsal {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final List<String> PAGES = List.of("/", "/actuator/health", "/api/session", "/api/city");

    private Rehearsal() {}

    /** Runs it; what cannot start is left out, since a smaller cache is better than none. */
    public static void run() throws IOException, Refusal, InterruptedException {
        // The parts end the process when standard input does, which here means nothing.
        System.setIn(new Silence());
        Path folder = Files.createTempDirectory("balai-rehearsal-");
        ServerInside server = new ServerInside();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("log/pg"))) {
            int port = FreePort.any();
            Layout layout = new Layout(folder);
            UpOptions options = UpOptions.alone(port, folder);
            KafkaAccess kafka = startBroker(layout);
            DatabaseAccess database = postgres.database("balai");
            SchemaVersion.refuseNewer(database);
            server.start(ServerInside.settings(options, layout, database, kafka, List.of()), layout.log("server"));
            visit(port);
            server.stop();
        } catch (EmbeddedException | SQLException failed) {
            throw new Refusal("The rehearsal failed: " + failed.getMessage(), failed);
        } finally {
            Folders.deleteTree(folder);
        }
    }

    private static KafkaAccess startBroker(Layout layout) throws IOException, InterruptedException, Refusal {
        String port = Integer.toString(FreePort.any());
        Thread.ofPlatform()
                .daemon()
                .start(() ->
                        BrokerMain.main(new String[] {"--data", layout.kafka().toString(), "--port", port}));
        KafkaAccess kafka = KafkaAccess.plain("127.0.0.1:" + port);
        try {
            Topics.createMissing(kafka.settings(), 1, (short) 1);
        } catch (ExecutionException failed) {
            throw new Refusal("The rehearsal's broker failed: " + failed.getCause(), failed);
        }
        return kafka;
    }

    private static void visit(int port) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException unanswered) {
            // Fewer classes are noted.
        }
        // The eye and the streams join their groups meanwhile.
        new CountDownLatch(1).await(SETTLE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A standard input that neither says anything nor ends. */
    private static final class Silence extends InputStream {

        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            try {
                never.await();
                return -1;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }
    }
}
