package id.balai.camera.internal;

import id.balai.identity.CurrentPerson;
import id.balai.identity.Scope;
import id.balai.platform.BalaiException;
import id.balai.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of zones and lines over time. */
@RestController
@Tag(name = "aggregates", description = "Figures of zones and lines over time")
class AggregateApi {

    /** A day of minutes, or 60 days of hours. */
    private static final int MOST_ROWS = 1_440;

    private static final List<Integer> WINDOWS = List.of(60, 900, 3600);

    /** Later than any figure, and not too late for calendars. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final AggregateStore store;
    private final CameraDirectory directory;
    private final CurrentPerson current;
    private final Clock clock;

    AggregateApi(AggregateStore store, CameraDirectory directory, CurrentPerson current, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/api/aggregates")
    @Operation(
            summary = "Figures of a zone or line",
            description =
                    "By time, at most 1440 windows of 60, 900 or 3600 seconds; from the last hour when no time is given.")
    Page<AggregateStore.Figures> list(
            @RequestParam String subject,
            @RequestParam(defaultValue = "60") int window,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to) {
        if (!WINDOWS.contains(window)) {
            throw new BalaiException.Invalid("window", "malformed");
        }
        Instant until = to == null ? clock.instant() : to;
        Instant since = from == null ? until.minus(Duration.ofHours(1)) : from;
        if (since.isBefore(Instant.EPOCH) || since.isAfter(until)) {
            throw new BalaiException.Invalid("from", "malformed");
        }
        if (until.isAfter(LATEST)) {
            throw new BalaiException.Invalid("to", "malformed");
        }
        Scope scope = current.scope();
        List<AggregateStore.Row> rows = store.list(subject, window, since, until, MOST_ROWS);
        return Page.whole(rows.stream()
                .filter(row -> scope.wholeCity()
                        || directory.find(row.cameraId(), scope).isPresent())
                .map(AggregateStore.Row::figures)
                .toList());
    }
}
