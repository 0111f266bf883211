package id.balai.launcher.up;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topics;
import id.balai.embedded.BrokerMain;
import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.EmbeddedException;
import id.balai.embedded.EmbeddedPostgres;
import id.balai.embedded.FreePort;
import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/**
 * A start in miniature with the demo city, all parts in this one process, and some seconds of work: for the JVM to note
 * which classes are needed (JEP 514, ahead-of-time cache) and which methods are worth compiling at once (JEP 515). With the
 * cache the real starts take less than half the time, and the first who come do not wait for what nobody has done yet.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * Runs it; what cannot start is left out, since a smaller cache is better than none.
     *
     * @param folder an empty one, to be thrown away when this process is done: the broker writes to it until then
     */
    public static void run(Path folder) throws IOException, Refusal, InterruptedException {
        // The parts end the process when standard input does, which here means nothing.
        System.setIn(new Silence());
        ServerInside server = new ServerInside();
        Layout layout = new Layout(folder);
        UpOptions options = UpOptions.alone(FreePort.any(), folder);
        // Before there is data: to data without a key none is made.
        layout.keyFile(options);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("log/pg"))) {
            KafkaAccess kafka = startBroker(layout);
            DatabaseAccess database = postgres.database("balai");
            SchemaVersion.refuseNewer(database);
            List<String> settings = new ArrayList<>(ServerInside.settings(options, layout, database, kafka, List.of()));
            new DemoFiles(layout).writeWhenMissing(FreePort.any(), new Console(System.out));
            settings.add("balai.demo-dir=" + layout.demo());
            server.start(settings, layout.log("server"));
            RehearsedWork.run(URI.create("http://127.0.0.1:" + options.port()));
            server.stop();
        } catch (EmbeddedException | SQLException failed) {
            throw new Refusal("The rehearsal failed: " + failed.getMessage(), failed);
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
