package id.balai.feed.internal;

import id.balai.platform.Shed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets consoles join a few at a time. After a server or a proxy was away they all come at once, and a person's call would
 * wait behind a thousand of them; who waits here costs nothing. It stands before everything else that a request meets.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ConsoleGate extends OncePerRequestFilter {

    static final String PATH = "/api/events";

    private static final String PLACE = ConsoleGate.class.getName();
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore room =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Counter sentAway;

    ConsoleGate(MeterRegistry meters) {
        this.sentAway = Shed.counter(meters, "console");
    }

    /** A place in the gate, given back once. */
    private final class Place {

        private final AtomicBoolean taken = new AtomicBoolean(true);

        private void leave() {
            if (taken.compareAndSet(true, false)) {
                room.release();
            }
        }
    }

    /** It has joined: the next may. */
    static void passed(HttpServletRequest request) {
        if (request.getAttribute(PLACE) instanceof Place place) {
            place.leave();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            sentAway.increment();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            return;
        }
        Place place = new Place();
        request.setAttribute(PLACE, place);
        try {
            chain.doFilter(request, response);
        } finally {
            place.leave();
        }
    }

    private boolean enter() {
        try {
            return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
