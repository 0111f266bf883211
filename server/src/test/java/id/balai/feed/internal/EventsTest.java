package id.balai.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.feed.Audience;
import id.balai.feed.Feed;
import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EventsTest extends ServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Feed feed;

    @Autowired
    private FeedStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    /** An event as a console reads it. */
    record Told(String id, String type, String data) {}

    /** A console: reads events into a list until it is closed. */
    static final class Console implements AutoCloseable {
        final List<Told> told = new CopyOnWriteArrayList<>();
        private final InputStream stream;
        private volatile String lastId = "";
        private volatile boolean ended;

        Console(TestClient client, @Nullable String lastEventId) throws Exception {
            HttpRequest.Builder request =
                    client.builder("/api/events").timeout(Duration.ofMinutes(5)).GET();
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            var answer = client.http().send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            stream = answer.body();
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                String id = "";
                String type = "";
                String data = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("event: ")) {
                        type = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        data = line.substring(6);
                    } else if (line.isEmpty() && !type.isEmpty()) {
                        lastId = id.isEmpty() ? lastId : id;
                        told.add(new Told(id, type, data));
                        id = "";
                        type = "";
                    }
                }
            } catch (IOException e) {
                // Closed.
            }
            ended = true;
        }

        Console awaitGreeted() {
            await().atMost(SOON).until(() -> !lastId.isEmpty());
            return this;
        }

        /** Until the server has ended it. */
        void awaitEnded() {
            await().atMost(SOON).until(() -> ended);
        }

        List<String> dataOf(String type) {
            return told.stream()
                    .filter(event -> event.type().equals(type))
                    .map(Told::data)
                    .toList();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    @Test
    void isToldToThoseWhoMayKnowAndNobodyElse() throws Exception {
        String type = type();
        try (Console operator = new Console(as(Role.OPERATOR), null).awaitGreeted();
                Console officer = new Console(as(Role.AGENCY_OFFICER), null).awaitGreeted();
                Console area = new Console(as(Role.AREA_OFFICER), null).awaitGreeted();
                Console rt = new Console(as(Role.RT_HEAD), null).awaitGreeted()) {
            publish(type, "agency", Audience.of(List.of(TestCity.AGENCY), "99.71.02.1001"));
            publish(type, "area", Audience.of(List.of(TestCity.OTHER_AGENCY), TestCity.KELURAHAN));
            publish(type, "agencies", new Audience(true, List.of(), null));
            publish(type, "city", Audience.wholeCity());

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(operator.dataOf(type))
                            .containsExactly("\"agency\"", "\"area\"", "\"agencies\"", "\"city\""));
            // What comes after it has been told, so what came before it has been, too.
            String last = type + "-last";
            publish(last, "x", new Audience(true, List.of(), TestCity.RT));
            for (Console console : List.of(officer, area, rt)) {
                await().atMost(SOON).until(() -> !console.dataOf(last).isEmpty());
            }
            assertThat(officer.dataOf(type)).containsExactly("\"agency\"", "\"agencies\"");
            assertThat(area.dataOf(type)).containsExactly("\"area\"");
            assertThat(rt.dataOf(type)).isEmpty();
        }
        assertThat(anonymous().get("/api/events").status()).isEqualTo(401);
    }

    /** Transactions of any length overlap; consoles come and go all the time; each is told each event once, in one order. */
    @Test
    void whoComesBackMissesNothingWhileManyCommitAtOnce() throws Exception {
        String type = type();
        int writers = 8;
        int each = 60;
        TestClient client = as(Role.OPERATOR);
        List<String> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String lastId;
            try (Console first = new Console(client, null).awaitGreeted()) {
                lastId = first.lastId;
            }
            CountDownLatch writing = new CountDownLatch(writers);
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                threads.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        publishSlowly(type, number + "/" + i, i % 4);
                    }
                    writing.countDown();
                });
            }
            while (seen.size() < writers * each) {
                try (Console console = new Console(client, lastId)) {
                    int enough = Math.min(writers * each, seen.size() + 25);
                    await().atMost(SOON)
                            .until(() -> seen.size() + console.dataOf(type).size() >= enough);
                    // Taken together: what came after this look comes again after the reconnection.
                    List<Told> taken = List.copyOf(console.told);
                    taken.stream()
                            .filter(event -> event.type().equals(type))
                            .map(Told::data)
                            .forEach(seen::add);
                    lastId = taken.stream()
                            .map(Told::id)
                            .filter(id -> !id.isEmpty())
                            .reduce(lastId, (before, after) -> after);
                }
            }
            writing.await();
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(writers * each);
    }

    @Test
    void aConsoleThatWasAwayTooLongIsToldToFetchEverythingAnew() throws Exception {
        String type = type();
        publish(type, "old", Audience.wholeCity());
        Cursor before = new Cursor(1, 1);
        jdbc.sql("update feed_event set at = at - interval '2 hours'").update();
        store.purge();
        assertThat(jdbc.sql("select count(*) from feed_event where at < now() - interval '1 hour'")
                        .query(Long.class)
                        .single())
                .isZero();

        for (String lastId : List.of(before.toString(), new Cursor(Long.MAX_VALUE / 100, 1).toString())) {
            try (Console console = new Console(as(Role.OPERATOR), lastId)) {
                await().atMost(SOON).until(() -> !console.dataOf("reset").isEmpty());
                assertThat(console.dataOf(type)).isEmpty();
                publish(type, "new", Audience.wholeCity());
                await().atMost(SOON).until(() -> console.dataOf(type).contains("\"new\""));
            }
        }
    }

    @Test
    void isNotToldWhatIsRolledBack() throws Exception {
        String type = type();
        try (Console operator = new Console(as(Role.OPERATOR), null).awaitGreeted()) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                feed.publish(type, "never", Audience.wholeCity());
                status.setRollbackOnly();
            });
            publish(type, "now", Audience.wholeCity());

            await().atMost(SOON).until(() -> !operator.dataOf(type).isEmpty());
            assertThat(operator.dataOf(type)).containsExactly("\"now\"");
        }
    }

    @Test
    void aPingComesEachThreeSeconds() throws Exception {
        try (Console operator = new Console(as(Role.OPERATOR), null)) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> operator.dataOf("ping").size() >= 2);
        }
    }

    private void publish(String type, String payload, Audience audience) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> feed.publish(type, payload, audience));
    }

    /** Publishes first and commits a little later, so that others that began afterwards commit before. */
    private void publishSlowly(String type, String payload, int millis) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            feed.publish(type, payload, Audience.wholeCity());
            jdbc.sql("select pg_sleep(?)")
                    .param(millis / 1000.0)
                    .query((row, number) -> 0)
                    .list();
        });
    }

    private static String type() {
        return "uji-" + UUID.randomUUID();
    }
}
