package id.balai.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.balai.feed.LiveFigures;
import id.balai.identity.Scope;
import id.balai.platform.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;

class FiguresBoardTest {

    /** Cannot be looked at the first time. */
    private static final class Figures implements LiveFigures {
        private int looks;

        @Override
        public String type() {
            return "counts";
        }

        @Override
        public Set<String> changedBy() {
            return Set.of("incident");
        }

        @Override
        public Function<Scope, Object> look() {
            looks++;
            if (looks == 1) {
                throw new DataAccessResourceFailureException("away");
            }
            return scope -> looks;
        }
    }

    @Test
    void whatCouldNotBeLookedAtIsLookedAtAgainThoughNothingMoreHappens() throws Exception {
        FiguresBoard board = new FiguresBoard(List.of(new Figures()), new JsonMapper());
        FeedClient console = new FeedClient(new Scope(Role.OPERATOR, null, null));
        assertThatThrownBy(() -> board.tell(() -> List.of(console)))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(board.isDue()).isTrue();

        // Not more than one look a second.
        await().until(() -> {
            board.tell(() -> List.of(console));
            return !board.isDue();
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        console.serve(out, () -> new Cursor(1, 1), TimeUnit.MILLISECONDS.toNanos(50));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("event: counts\ndata: 2\n");
    }
}
