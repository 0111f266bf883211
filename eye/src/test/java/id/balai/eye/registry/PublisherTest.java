package id.balai.eye.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.proto.Observation;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final int ROOM = 20_000;
    private static final int SAID = ROOM + 5_000;

    /** Nobody listens on port 9, as where the broker is away. */
    @Test
    void whatDoesNotFitWhileTheBrokerIsAwayIsDroppedAndCountedAndNobodyWaits() {
        try (Publisher publisher = new Publisher(KafkaAccess.plain("127.0.0.1:9"), "eye-test")) {
            for (int i = 0; i < SAID; i++) {
                publisher.observation(
                        Observation.newBuilder().setCameraId("a").setAtMs(i).build());
            }
            assertThat(publisher.waiting()).isEqualTo(ROOM);
            // One may be in the sender's hand.
            assertThat(publisher.dropped()).isBetween(SAID - ROOM - 1L, (long) SAID - ROOM);
        }
    }
}
