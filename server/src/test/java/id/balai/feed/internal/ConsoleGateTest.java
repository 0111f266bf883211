package id.balai.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConsoleGateTest {

    private static final int CONSOLES = 200;

    private final ConsoleGate gate = new ConsoleGate(new SimpleMeterRegistry());
    private final AtomicInteger joining = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger listening = new AtomicInteger();
    private final Semaphore mayJoin = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> consoles = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        end.countDown();
        mayJoin.release(CONSOLES);
        for (Thread console : consoles) {
            console.join(Duration.ofSeconds(10));
        }
    }

    @Test
    void aThousandJoinAFewAtATimeAndThenAllListen() {
        for (int i = 0; i < CONSOLES; i++) {
            come("/api/events", this::joinAndListen);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        Awaitility.await().until(() -> joining.get() == Math.max(1, cores / 2));
        mayJoin.release(CONSOLES);
        Awaitility.await().until(() -> listening.get() == CONSOLES);
        assertThat(most.get()).isEqualTo(Math.max(1, cores / 2));
    }

    @Test
    void oneThatIsRefusedFurtherInLeavesItsPlaceAndOthersWaitForNothing() {
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < CONSOLES; i++) {
            come("/api/events", (request, response) -> answered.incrementAndGet());
        }
        Awaitility.await().until(() -> answered.get() == CONSOLES);
        for (int i = 0; i < CONSOLES; i++) {
            come("/api/incidents", this::joinAndListen);
        }
        Awaitility.await().until(() -> joining.get() == CONSOLES);
    }

    private void joinAndListen(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response) {
        most.accumulateAndGet(joining.incrementAndGet(), Math::max);
        mayJoin.acquireUninterruptibly();
        joining.decrementAndGet();
        ConsoleGate.passed((MockHttpServletRequest) request);
        listening.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void come(String path, FilterChain further) {
        consoles.add(Thread.ofVirtual().start(() -> {
            try {
                gate.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), further);
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }));
    }
}
