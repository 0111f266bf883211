package id.balai.eye.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamAddressTest {

    private static StreamAddress address(String url, Credentials credentials) throws SourceException {
        return StreamAddress.of(url, credentials, true);
    }

    @Test
    void credentialsReachLibavAndNobodyElse() throws SourceException {
        StreamAddress address =
                address("rtsp://camera.local:554/stream?channel=1", new Credentials("admin", "p@ss:w/rd ?#"));
        assertThat(address.forLibav())
                .isEqualTo("rtsp://admin:p%40ss%3Aw%2Frd%20%3F%23@camera.local:554/stream?channel=1");
        assertThat(address.toString()).isEqualTo("rtsp://camera.local:554/stream?channel=1");
    }

    @Test
    void credentialsWithinTheAddressAreTakenOutOfIt() throws SourceException {
        StreamAddress address = address("rtsp://admin:secret@camera/stream", Credentials.NONE);
        assertThat(address.toString()).doesNotContain("secret");
        assertThat(address.forLibav()).isEqualTo("rtsp://admin:secret@camera/stream");
    }

    @Test
    void credentialsPrintAsNothing() {
        assertThat(new Credentials("admin", "secret").toString()).doesNotContain("admin", "secret");
    }

    @Test
    void aPasswordMayHoldAColon() {
        assertThat(Credentials.parse("admin:a:b")).isEqualTo(new Credentials("admin", "a:b"));
    }
}
