package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveAddressTest {

    @Test
    void anEyeOnThisMachineIsReachedByTheNameTheBrowserUses() {
        assertThat(LiveApi.socketAddress("http://127.0.0.1:7101", "balai.kota.example"))
                .isEqualTo("ws://balai.kota.example:7101");
        assertThat(LiveApi.socketAddress("http://localhost:7101", "10.1.2.3")).isEqualTo("ws://10.1.2.3:7101");
        assertThat(LiveApi.socketAddress("http://127.0.0.1:7101", "::1")).isEqualTo("ws://[::1]:7101");
    }

    @Test
    void anEyeElsewhereIsReachedByItsOwnName() {
        assertThat(LiveApi.socketAddress("https://mata-2.kota.example", "balai.kota.example"))
                .isEqualTo("wss://mata-2.kota.example");
        assertThat(LiveApi.socketAddress("http://10.0.0.5:7101/a", "balai")).isEqualTo("ws://10.0.0.5:7101/a");
    }
}
