package id.balai.journeys.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.journeys.Installation;
import id.balai.journeys.Photos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Other clients take every connection that PostgreSQL has, and each that becomes free. */
class ConnectionsTest {

    private static final int CLERKS = 30;
    private static final int ENOUGH = 40;
    private static final Duration CROWDED = Duration.ofSeconds(30);

    @Test
    void peopleAreServedOrToldSoWhileOthersHoldTheConnections() throws Exception {
        LongOutage outage = LongOutage.begin();
        Api api = outage.api();
        byte[] photo = Photos.jpeg(320, 240);
        List<Clerk> clerks = new ArrayList<>();
        try (Others others = new Others(outage.balai())) {
            for (int i = 0; i < CLERKS; i++) {
                Clerk clerk = new Clerk(api, photo, Duration.ofMillis(200));
                clerks.add(clerk);
                Thread.ofVirtual().start(clerk);
            }
            long until = System.nanoTime() + CROWDED.toNanos();
            while (System.nanoTime() < until) {
                Api.Answer answer = api.get("/api/incidents?limit=5");
                assertThat(answer.took()).as("%s", answer).isLessThan(Duration.ofSeconds(12));
                assertThat(answer.isGood() || answer.isClearRefusal())
                        .as("%s", answer)
                        .isTrue();
                Thread.sleep(500);
            }
            assertThat(others.most()).as("connections that others hold").isGreaterThan(50);
        }
        int before = clerks.stream().mapToInt(Clerk::count).sum();
        await("all are served when the others have left")
                .atMost(Duration.ofMinutes(1))
                .until(() -> clerks.stream().mapToInt(Clerk::count).sum() > before + ENOUGH
                        && api.health("db").equals("UP"));
        clerks.forEach(Clerk::stop);
        for (Clerk clerk : clerks) {
            assertThat(clerk.refusals())
                    .allSatisfy(refusal -> assertThat(refusal.isClearRefusal())
                            .as("%s", refusal)
                            .isTrue());
            assertThat(clerk.broken()).as("a call without an answer").isEmpty();
        }
        for (Clerk clerk : clerks) {
            assertThat(clerk.lost()).as("acknowledged, then lost").isEmpty();
        }
    }

    /** Opens connections until there are no more, and goes on trying. */
    private static final class Others implements AutoCloseable {
        private final String url;
        private final String password;
        private final Deque<Connection> held = new ArrayDeque<>();
        private final AtomicBoolean wanted = new AtomicBoolean(true);
        private final Thread thread;
        private volatile boolean refused;

        Others(Installation balai) throws IOException {
            Path postgres = balai.data().resolve("postgres");
            url = "jdbc:postgresql://127.0.0.1:"
                    + Files.readString(postgres.resolve("balai.port")).strip() + "/balai";
            password = Files.readString(postgres.resolve("balai.password")).strip();
            thread = Thread.ofPlatform().daemon().name("others").start(this::takeAll);
            await("others hold all connections").atMost(Duration.ofMinutes(1)).until(this::isRefused);
        }

        private boolean isRefused() {
            return refused;
        }

        private void takeAll() {
            while (wanted.get()) {
                try {
                    Connection one = DriverManager.getConnection(url, "balai", password);
                    synchronized (held) {
                        held.add(one);
                    }
                } catch (SQLException tooMany) {
                    refused = true;
                    LockSupport.parkNanos(20_000_000);
                }
            }
        }

        int most() {
            synchronized (held) {
                return held.size();
            }
        }

        @Override
        public void close() throws InterruptedException, SQLException {
            wanted.set(false);
            thread.join();
            for (Connection each : held) {
                each.close();
            }
        }
    }
}
