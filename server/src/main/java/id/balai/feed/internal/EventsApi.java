package id.balai.feed.internal;

import id.balai.identity.Admission;
import id.balai.identity.Admissions;
import id.balai.identity.Scope;
import id.balai.platform.EndpointRule;
import id.balai.platform.EndpointRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/events}. Each console has a virtual thread of its own, which costs next to nothing while it waits. */
@RestController
class EventsApi {

    /** A connection ends after some minutes and is made again, so that a session that has run out does not live on in it. */
    private static final long LIFE_MINUTES = 10;

    private final FeedHub hub;
    private final AccessWatch access;
    private final Admissions admissions;

    EventsApi(FeedHub hub, AccessWatch access, Admissions admissions) {
        this.hub = hub;
        this.access = access;
        this.admissions = admissions;
    }

    @GetMapping(path = ConsoleGate.PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "lastEventId", required = false) @Nullable String lastSeen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Admission admission = admissions.of(request);
        Scope scope = admission.scope();
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        Optional<Cursor> seen = Optional.ofNullable(lastEventId == null ? lastSeen : lastEventId)
                .flatMap(Cursor::parse);
        FeedClient client = seen.map(place -> hub.rejoin(scope, place)).orElseGet(() -> hub.join(scope));
        access.enter(client, admission);
        try {
            // Who is greeted has joined: what is read after the greeting and what is heard leave no gap between them.
            out.write(FeedClient.greeting());
            response.flushBuffer();
            ConsoleGate.passed(request);
            client.serve(out, hub::cursor, lifeNanos());
        } catch (IOException gone) {
            if (gone.getCause() instanceof SocketTimeoutException) {
                hub.cutForNotReading(client);
            }
            throw gone;
        } finally {
            hub.leave(client);
            access.leave(client);
        }
    }

    private static long lifeNanos() {
        long minutes = TimeUnit.MINUTES.toNanos(LIFE_MINUTES);
        // Not all at once.
        return minutes + ThreadLocalRandom.current().nextLong(minutes / 2);
    }

    @Bean
    static EndpointRules feedEndpoints() {
        return EndpointRules.of(EndpointRule.signedIn(HttpMethod.GET, ConsoleGate.PATH));
    }
}
