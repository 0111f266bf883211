package id.balai.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.Scope;
import id.balai.platform.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedClientTest {

    private final FeedClient client = new FeedClient(new Scope(Role.OPERATOR, null, null));

    @Test
    void aConsoleThatNeverReadsIsCutAndItsQueueLetGo() throws Exception {
        int taken = 0;
        while (client.offer(new byte[] {'x'})) {
            taken++;
        }

        assertThat(taken).isEqualTo(FeedClient.QUEUE);
        assertThat(client.offer(new byte[] {'x'})).isFalse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        client.serve(out, () -> new Cursor(1, 1), TimeUnit.HOURS.toNanos(1));
        assertThat(out.size()).isZero();
    }

    @Test
    void thePingTellsThePlaceOnlyWhenAllBeforeItHasBeenSent() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        client.serve(out, () -> new Cursor(7, 8), TimeUnit.MILLISECONDS.toNanos(50));
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("id: 7-8\nevent: ping\n");

        out.reset();
        client.offer(FeedEvent.frame("id: 9-1\n", "incident", "{}"));
        client.serve(out, () -> new Cursor(9, 1), TimeUnit.MILLISECONDS.toNanos(50));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("event: ping\n")
                .endsWith("id: 9-1\nevent: incident\ndata: {}\n\n");
    }
}
