package id.balai.eye.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.balai.eye.detect.Decoder;
import id.balai.eye.detect.ModelInput;
import id.balai.eye.detect.ModelInput.Channels;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final byte[] GOOD = "the weights of a network".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesAModelOnce() throws Exception {
        serve("/model.onnx", 200, GOOD);
        Model model = model("/model.onnx");

        Path file = ModelStore.get(model, folder.resolve("models"));
        server.removeContext("/model.onnx");

        assertThat(file).hasBinaryContent(GOOD);
        assertThat(ModelStore.get(model, folder.resolve("models"))).isEqualTo(file);
    }

    @Test
    void refusesATamperedModelAndLeavesNothingBehind() throws Exception {
        byte[] tampered = GOOD.clone();
        tampered[3] ^= 1;
        serve("/model.onnx", 200, tampered);

        assertThatThrownBy(() -> ModelStore.get(model("/model.onnx"), folder))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("SHA-256");
        assertNothingLeft();
    }

    @Test
    void refusesAShortAndAnEndlessBody() throws Exception {
        serve("/short", 200, new byte[3]);
        serve("/long", 200, new byte[5_000_000]);

        assertThatThrownBy(() -> ModelStore.get(model("/short"), folder)).hasMessageContaining("3 bytes");
        assertThatThrownBy(() -> ModelStore.get(model("/long"), folder)).isInstanceOf(ModelRefusedException.class);
        assertNothingLeft();
    }

    @Test
    void saysWhatTheServerAnswered() throws Exception {
        serve("/gone", 404, GOOD);

        assertThatThrownBy(() -> ModelStore.get(model("/gone"), folder)).hasMessageContaining("404");
        assertNothingLeft();
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, GOOD.length);
            try {
                done.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThatThrownBy(
                        () -> ModelDownload.fetch(model("/slow"), folder.resolve("model.onnx"), Duration.ofMillis(300)))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("longer than");
        done.countDown();
        assertNothingLeft();
    }

    @Test
    void takesModelsOverHttpsOnly() throws Exception {
        Model plain = new Model(
                "plain",
                "model.onnx",
                URI.create("http://models.example/model.onnx"),
                "MIT",
                1,
                "00",
                model("/").input(),
                Decoder.FASTEST_DET,
                new Model.Scores(0, 0, 0));

        assertThatThrownBy(() -> ModelStore.get(plain, folder)).hasMessageContaining("HTTPS");
    }

    @Test
    void replacesABrokenFile() throws Exception {
        serve("/model.onnx", 200, GOOD);
        Files.write(folder.resolve("model.onnx"), new byte[7]);

        assertThat(ModelStore.get(model("/model.onnx"), folder)).hasBinaryContent(GOOD);
    }

    @Test
    void searchesTheFoldersOfTheEnvironmentFirst() throws Exception {
        Path extra = Files.createDirectory(folder.resolve("extra"));
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.write(own.resolve("model.onnx"), GOOD);
        ModelStore store = ModelStore.of(Map.of(ModelStore.FOLDERS_VARIABLE, extra.toString()), Optional.of(own));

        assertThat(store.find(model("/"))).contains(own.resolve("model.onnx"));
        Files.write(extra.resolve("model.onnx"), GOOD);
        assertThat(store.find(model("/"))).contains(extra.resolve("model.onnx"));
    }

    @Test
    void doesNotOfferAFileThatOnlyHasAModelsName() throws Exception {
        for (Model model : ModelCatalogue.list()) {
            Files.write(folder.resolve(model.fileName()), GOOD);
        }

        assertThat(new ModelStore(List.of(folder)).installed()).isEmpty();
    }

    @Test
    void theCatalogueIsPinnedAndNamesSizeAndDigest() {
        assertThat(ModelCatalogue.list()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.source().getScheme()).isEqualTo("https");
            assertThat(model.source().getPath())
                    .containsPattern("/[0-9a-f]{40}/")
                    .endsWith(model.fileName());
            assertThat(model.sha256()).matches("[0-9a-f]{64}");
            assertThat(model.sizeBytes()).isPositive();
            assertThat(ModelCatalogue.find(model.name())).contains(model);
        });
    }

    private void serve(String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private Model model(String path) throws NoSuchAlgorithmException {
        return new Model(
                "test",
                "model.onnx",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
                "MIT",
                GOOD.length,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(GOOD)),
                new ModelInput(32, false, Channels.all(0), Channels.all(1)),
                Decoder.FASTEST_DET,
                new Model.Scores(0.3, 0.5, 0.5));
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
