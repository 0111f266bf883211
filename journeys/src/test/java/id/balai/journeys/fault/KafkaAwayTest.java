package id.balai.journeys.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.journeys.Photos;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The broker is held for five minutes, as where its machine is frozen; and is killed and kept from coming back. */
class KafkaAwayTest {

    /** Generous: other tests' installations run beside this one. */
    private static final Duration PERSON_WAITS = Duration.ofSeconds(2);

    private static final Duration FLOWS_AGAIN = Duration.ofMinutes(2);
    private static final Duration KEPT_AWAY = Duration.ofSeconds(20);

    @Test
    void casesGoOnAndTheRiverFlowsAgain() throws Exception {
        LongOutage outage = LongOutage.begin();
        Api api = outage.api();
        Clerk clerk = new Clerk(api, Photos.jpeg(320, 240), Duration.ofMillis(200));
        Thread.ofVirtual().start(clerk);
        await("health tells that the river is dry")
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        api.health("river").equals("DEGRADED") && api.health("").equals("DEGRADED"));
        // The minutes may have passed already, with other tests.
        await("five minutes, and the lives of ten incidents")
                .atMost(LongOutage.LASTS.plusMinutes(2))
                .until(() -> !outage.left().isPositive() && clerk.count() > 10);
        assertThat(clerk.p95()).isLessThan(PERSON_WAITS);

        outage.brokerGoesOn();
        flowsAgain(outage, 1);

        int port = Parts.port(outage.balai(), "kafka");
        ProcessHandle broker =
                ProcessHandle.of(Parts.processOf(outage.balai(), "kafka")).orElseThrow();
        broker.destroyForcibly();
        broker.onExit().get();
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            await("health tells that the river is dry")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> api.health("river").equals("DEGRADED"));
            Thread.sleep(KEPT_AWAY);
            assertThat(squatter.isBound()).isTrue();
        }
        flowsAgain(outage, 2);

        clerk.stop();
        assertThat(clerk.refusals()).isEmpty();
        assertThat(clerk.broken()).isEmpty();
        assertThat(clerk.lost()).isEmpty();
        assertThat(outage.balai().handle().isAlive()).isTrue();
        outage.end();
    }

    /** A crowd becomes a signal and part of an incident, and health tells that all is well. */
    private static void flowsAgain(LongOutage outage, int signalsBefore) throws Exception {
        Api api = outage.api();
        long began = System.nanoTime();
        outage.crowd().gathers();
        await("a crowd becomes a signal again").atMost(FLOWS_AGAIN).until(() -> Crowd.signals(api) > signalsBefore);
        outage.crowd().scatters();
        await("all is well").atMost(FLOWS_AGAIN).until(() -> api.health("").equals("UP"));
        System.out.printf("The river flowed again after %.1f s.%n", (System.nanoTime() - began) / 1e9);
    }
}
