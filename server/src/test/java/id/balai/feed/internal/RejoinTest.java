package id.balai.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.feed.Audience;
import id.balai.feed.Feed;
import id.balai.identity.Scope;
import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A console comes to a server that has just been started, where nothing has happened yet. */
class RejoinTest extends ServerTest {

    @Autowired
    private Feed feed;

    @Autowired
    private FeedStore store;

    private final String type = "uji-" + UUID.randomUUID();
    private FeedHub justStarted;

    @BeforeEach
    void start() {
        justStarted = new FeedHub(store, List.of(), new JsonMapper(), new SimpleMeterRegistry());
    }

    @Test
    void itIsToldWhatItMissedWhileTheServersWereAway() throws Exception {
        Cursor seen = store.now();
        feed.publish(type, "missed", Audience.wholeCity());
        feed.publish(type, "too", Audience.wholeCity());
        await().until(() -> published(seen) == 2);
        justStarted.open(store.now());

        assertThat(toldAfter(seen))
                .doesNotContain("event: reset")
                .containsSubsequence(type, "data: \"missed\"", type, "data: \"too\"");
    }

    @Test
    void itIsToldNothingWhenItMissedNothing() throws Exception {
        Cursor seen = store.now();
        // A transaction that publishes nothing moves the end.
        jdbc.sql("select pg_current_xact_id()").query((row, number) -> 0).list();
        await().until(() -> store.now().compareTo(seen) > 0);
        justStarted.open(store.now());

        assertThat(toldAfter(seen)).doesNotContain("event: reset").doesNotContain("data: \"");
    }

    private long published(Cursor after) {
        return store.after(after, 1_000).events().stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private String toldAfter(Cursor seen) throws Exception {
        FeedClient console = justStarted.rejoin(new Scope(Role.OPERATOR, null, null), seen);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        console.serve(out, justStarted::cursor, TimeUnit.MILLISECONDS.toNanos(50));
        return out.toString(StandardCharsets.UTF_8);
    }
}
