package id.balai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are there for anybody, and for them only the pages. */
class FrontEndTest extends ServerTest {

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
    @ValueSource(strings = {"/nowhere", "/assets/missing.js", "/application.yml"})
    void nothingElseIsServed(String path) {
        assertThat(anonymous().get(path).status()).isIn(401, 404);
    }
}
