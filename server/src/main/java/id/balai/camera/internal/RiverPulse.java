package id.balai.camera.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.stereotype.Component;

/**
 * Asks the broker every few seconds whether it is there, so that its absence is known. The other parts cannot tell: to a
 * consumer a broker that is gone looks like one on which nothing is said.
 */
@Component
class RiverPulse extends Lifecycled {

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration LOOKS_UP = Duration.ofMillis(300);
    private static final long ANSWERS_WITHIN_SECONDS = 5;

    RiverPulse(River river) {
        super(river);
    }

    @Override
    String name() {
        return "broker";
    }

    @Override
    void session(RiverLoop.Open open) throws Exception {
        Admin admin = river().admin();
        try {
            while (open.isOpen()) {
                admin.describeCluster().nodes().get(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
                open.well();
                for (Duration left = EVERY; left.isPositive() && open.isOpen(); left = left.minus(LOOKS_UP)) {
                    Thread.sleep(LOOKS_UP);
                }
            }
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
