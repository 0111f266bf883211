package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamUrlTest {

    @Test
    void credentialsArePartedFromTheAddress() {
        assertThat(StreamUrl.parse("rtsp://admin:p%40ss@10.0.0.7:554/Streaming/Channels/101"))
                .hasValue(new StreamUrl("rtsp://10.0.0.7:554/Streaming/Channels/101", "admin", "p@ss"));
    }

    @Test
    void aPasswordMayHoldWhatAddressesMayNot() {
        assertThat(StreamUrl.parse("rtsp://u:a@b:c+1@cam.example/live"))
                .hasValue(new StreamUrl("rtsp://cam.example/live", "u", "a@b:c+1"));
    }

    @Test
    void addressesAreTakenAsTheyAre() {
        assertThat(StreamUrl.parse("https://cam.example/hls/a.m3u8?x=1@2"))
                .hasValue(new StreamUrl("https://cam.example/hls/a.m3u8?x=1@2", "", ""));
        assertThat(StreamUrl.parse("file:///srv/clips/jalan.mp4"))
                .hasValue(new StreamUrl("file:///srv/clips/jalan.mp4", "", ""));
        assertThat(StreamUrl.parse("")).hasValue(new StreamUrl("", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam.example/live",
                "ftp://cam.example/x",
                "rtsp://",
                "rtsp:///path",
                "rtsp://cam.example/a b",
                "javascript://cam.example/",
                "rtsp://cam.example:99999/x",
                "file:///"
            })
    void whatIsNoStreamAddressIsRefused(String text) {
        assertThat(StreamUrl.parse(text)).isEmpty();
    }

    @Property
    void nothingMakesItThrowAndNoCredentialsStayBehind(@ForAll String user, @ForAll String rest) {
        StreamUrl.parse("rtsp://" + user + ":geheim@" + rest)
                .ifPresent(url -> assertThat(url.toString()).doesNotContain("geheim@"));
    }
}
