package id.balai.feed.internal;

import id.balai.identity.Admission;
import id.balai.identity.Admissions;
import id.balai.identity.AdmissionsChanged;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Cuts consoles whose people have signed out, were locked or may see something else now. At once where that was done on
 * this server, within a second where it was done on another: each second one row says whether there is anything to look
 * at, and one question then serves all consoles. Whoever still may comes back, as from any cut, by what they may see now.
 */
@Component
class AccessWatch {

    private static final Logger log = LoggerFactory.getLogger(AccessWatch.class);

    /** A console may be let in by a session that is a second old, and take its seat after others were looked at. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Admissions admissions;
    private final FeedHub hub;
    private final Map<FeedClient, Seat> seats = new ConcurrentHashMap<>();
    private final AtomicBoolean lookedAtSoon = new AtomicBoolean();
    private long known = -1;

    AccessWatch(Admissions admissions, FeedHub hub) {
        this.admissions = admissions;
        this.hub = hub;
    }

    private record Seat(Admission admission, long since) {}

    /** A console is here, by this admission. */
    void enter(FeedClient client, Admission admission) {
        seats.put(client, new Seat(admission, System.nanoTime()));
    }

    /** A console has gone. */
    void leave(FeedClient client) {
        seats.remove(client);
    }

    /** Whoever made the change does not wait for it. */
    @EventListener
    void onAdmissionsChanged(AdmissionsChanged event) {
        if (!seats.isEmpty() && !lookedAtSoon.getAndSet(true)) {
            Thread.ofVirtual().name("feed-access").start(this::lookAtAll);
        }
    }

    private void lookAtAll() {
        lookedAtSoon.set(false);
        try {
            cutEnded(seat -> true);
        } catch (DataAccessException | TransactionException later) {
            log.debug("Consoles are looked at with the next second", later);
        }
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void look() {
        if (seats.isEmpty()) {
            return;
        }
        // First, so that what changes during the look is looked at again.
        long revision = admissions.revision();
        boolean all = revision != known;
        long now = System.nanoTime();
        cutEnded(seat -> all || now - seat.since() < FRESH_NANOS);
        known = revision;
    }

    private void cutEnded(Predicate<Seat> looked) {
        Map<FeedClient, Admission> present = new HashMap<>();
        seats.forEach((client, seat) -> {
            if (looked.test(seat)) {
                present.put(client, seat.admission());
            }
        });
        Set<Admission> ended = admissions.ended(present.values());
        present.forEach((client, admission) -> {
            if (ended.contains(admission)) {
                hub.leave(client);
                client.cut();
            }
        });
    }
}
