package id.balai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are there for anybody, and for them only the pages. */
class FrontEndTest extends ServerTest {

    private static final int SCRIPT_BYTES = 11;
    private static final int SCRIPT_BROTLI_BYTES = 15;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signin", "/ops", "/ops?i=1042", "/work", "/work/1042", "/city", "/admin/people"})
    void everyPageIsTheOneDocument(String page) {
        var answer = anonymous().get(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.text()).contains("<!doctype html>");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
    }

    @Test
    void builtFilesAreKeptByBrowsers() {
        var answer = anonymous().get("/assets/stand-in-1a2b.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
    }

    @ParameterizedTest
    @CsvSource({"'gzip, deflate, br, zstd',br", "'gzip, deflate',", "identity,"})
    void builtFilesComeAsTheyWereCompressedToWhoTakesBrotli(String accepted, @Nullable String encoding)
            throws Exception {
        TestClient client = anonymous();
        var answer = client.http()
                .send(
                        client.builder("/assets/stand-in-1a2b.js")
                                .header("Accept-Encoding", accepted)
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEqualTo(Optional.ofNullable(encoding));
        assertThat(answer.body()).hasSize(encoding == null ? SCRIPT_BYTES : SCRIPT_BROTLI_BYTES);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/assets/missing.js", "/application.yml"})
    void nothingElseIsServed(String path) {
        assertThat(anonymous().get(path).status()).isIn(401, 404);
    }
}
