package id.balai.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.balai.embedded.FreePort;
import id.balai.launcher.process.PidFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers, put in its place here, and what is then said of it. */
class StatusCommandTest {

    @TempDir
    Path data;

    private HttpServer server = create();

    @BeforeEach
    void running() throws Exception {
        server.start();
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/cli.token"), "t".repeat(43));
        new PidFile(data.resolve("run"), "server").write(ProcessHandle.current());
        noteAddress(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void withoutItsDatabaseTheServersHealthIsStillSaid() {
        answer("/actuator/health", 503, """
                {"status": "DOWN", "components": {"db": {"status": "DOWN"}, "river": {"status": "UP"}}}
                """);
        answer("/api/cameras/counts", 503, """
                {"title": "No database", "detail": "The database cannot be reached.", "status": 503}
                """);
        answer("/actuator/prometheus", 200, "balai_stream_lag 250000.0\n");

        assertThat(said())
                .contains("! db is DOWN; /actuator/health says more.")
                .contains("! Refused (503): The database cannot be reached.")
                .contains("! The streams are 250,000 observations behind.");
    }

    @Test
    void whatIsWellIsCounted() {
        answer("/actuator/health", 200, "{\"status\": \"UP\", \"components\": {\"db\": {\"status\": \"UP\"}}}");
        answer("/api/cameras/counts", 200, "{\"active\": 24, \"up\": 24, \"down\": 0, \"planned\": 600}");
        answer("/actuator/prometheus", 200, "");

        assertThat(said()).contains("24 active, 24 up, 0 down, 600 planned").doesNotContain("Refused");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidOnce() throws Exception {
        int nobody = FreePort.any();
        noteAddress(nobody);

        assertThat(said()).containsOnlyOnce("! Balai does not answer at http://127.0.0.1:" + nobody);
    }

    private String said() {
        StringWriter said = new StringWriter();
        int exit = BalaiCommand.run(new PrintWriter(said), new PrintWriter(said), "status", "--data", data.toString());
        assertThat(exit).isZero();
        return said.toString();
    }

    private void noteAddress(int port) throws IOException {
        Files.writeString(data.resolve("run/balai.properties"), "url=http\\://127.0.0.1\\:" + port + "\n");
    }

    private void answer(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }
}
