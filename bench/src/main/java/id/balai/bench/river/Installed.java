package id.balai.bench.river;

import id.balai.bench.BalaiProcess;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** An installation that runs, seen from outside: its HTTP interface as administrator, its figures, its broker. */
public final class Installed implements AutoCloseable {

    private final BalaiProcess process;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Installed(BalaiProcess process, String token) {
        this.process = process;
        this.token = token;
    }

    /** Starts one on {@code data} and waits until it is well. */
    public static Installed start(Path data, String... options) throws IOException, InterruptedException {
        BalaiProcess process = BalaiProcess.launch(data, options);
        process.awaitReady();
        return new Installed(
                process,
                Files.readString(data.resolve("run").resolve("cli.token")).strip());
    }

    /** Its broker: {@code host:port}. */
    public String brokers() throws IOException {
        Properties run = new Properties();
        try (Reader reader = Files.newBufferedReader(
                process.data().resolve("run").resolve("balai.properties"), StandardCharsets.UTF_8)) {
            run.load(reader);
        }
        return "127.0.0.1:" + run.getProperty("kafka.port");
    }

    /** Where it answers. */
    public URI address() {
        return process.address();
    }

    /** What its administrator on the command line shows for a proof. */
    public String token() {
        return token;
    }

    /** The process itself. */
    public BalaiProcess process() {
        return process;
    }

    /** What a GET answers. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    /** What a POST of JSON answers. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(process.address().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    /** Its metrics as they stand. */
    public Figures figures() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/actuator/prometheus");
        if (answer.statusCode() != 200) {
            throw new IOException("the metrics answer " + answer.statusCode());
        }
        return new Figures(answer.body());
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }
}
