package id.balai.feed.internal;

import id.balai.feed.LiveFigures;
import id.balai.identity.Scope;
import id.balai.platform.Shed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The consoles of this server and the events they were told last. Everything that must hold together is under one lock,
 * held only to copy references.
 */
@Component
class FeedHub {

    private static final int REMEMBERED = 10_000;
    /** Fits into a console's queue with room for what is told meanwhile. */
    private static final int MISSED_AT_MOST = FeedClient.QUEUE / 2;

    private final Set<FeedClient> clients = new HashSet<>();
    private final ArrayDeque<FeedEvent> recent = new ArrayDeque<>();
    private final FeedStore store;
    private final FiguresBoard figures;
    private final Counter told;
    private final Counter shed;
    /** Everything up to here has been given to the consoles; everything after {@code floor} is remembered. */
    private Cursor cursor = new Cursor(0, 0);

    private Cursor floor = new Cursor(0, 0);
    private boolean closed = true;

    FeedHub(
            FeedStore store,
            List<LiveFigures> figures,
            tools.jackson.databind.json.JsonMapper json,
            MeterRegistry meters) {
        this.store = store;
        this.figures = new FiguresBoard(figures, json);
        this.told = meters.counter("balai.feed.messages");
        this.shed = Shed.counter(meters, "console");
        Gauge.builder("balai.feed.consoles", this, FeedHub::size).register(meters);
    }

    synchronized void open(Cursor from) {
        cursor = from;
        floor = from;
        recent.clear();
        closed = false;
    }

    synchronized void close() {
        closed = true;
        clients.forEach(FeedClient::cut);
        clients.clear();
    }

    synchronized Cursor cursor() {
        return cursor;
    }

    synchronized int size() {
        return clients.size();
    }

    /** Tells events that follow each other without a gap. */
    void deliver(List<FeedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        int count = 0;
        synchronized (this) {
            for (FeedEvent event : events) {
                if (event.cursor().compareTo(cursor) > 0) {
                    count += tell(event);
                    remember(event);
                    cursor = event.cursor();
                }
            }
        }
        told.increment(count);
        events.forEach(event -> figures.happened(event.type()));
    }

    private int tell(FeedEvent event) {
        int count = 0;
        List<FeedClient> gone = new ArrayList<>();
        for (FeedClient client : clients) {
            if (event.audience().includes(client.scope())) {
                if (client.offer(event.frame())) {
                    count++;
                } else {
                    gone.add(client);
                }
            }
        }
        if (!gone.isEmpty()) {
            gone.forEach(clients::remove);
            shed.increment(gone.size());
        }
        return count;
    }

    private void remember(FeedEvent event) {
        recent.addLast(event);
        if (recent.size() > REMEMBERED) {
            floor = recent.removeFirst().cursor();
        }
    }

    /** Takes a console in, from now on. */
    FeedClient join(Scope scope) {
        FeedClient client = new FeedClient(scope);
        enter(client);
        return client;
    }

    /**
     * Takes a console in that has been told everything up to a place. It is told the rest, or, when that is no longer kept
     * or too much, to fetch everything anew.
     */
    FeedClient rejoin(Scope scope, Cursor seen) {
        FeedClient client = new FeedClient(scope);
        List<byte[]> missed = new ArrayList<>();
        Cursor from = seen;
        boolean whole = store.reaches(seen);
        // What is no longer remembered is read; meanwhile more may be told, so it is looked at again under the lock.
        while (whole && !enterRemembering(client, from, missed)) {
            Cursor told = cursor();
            List<FeedEvent> read = store.after(from, MISSED_AT_MOST).events();
            read.forEach(event -> addIfMeant(missed, client, event));
            whole = missed.size() <= MISSED_AT_MOST;
            from = read.isEmpty() ? from : read.getLast().cursor();
            if (read.size() < MISSED_AT_MOST && from.compareTo(told) < 0) {
                // All there was has been read, and what was told before is part of it. On a server that has just been
                // started that lies before everything it remembers.
                from = told;
            }
        }
        if (!whole) {
            enterAnew(client);
        }
        return client;
    }

    private synchronized boolean enterRemembering(FeedClient client, Cursor from, List<byte[]> missed) {
        if (from.compareTo(floor) < 0) {
            return false;
        }
        for (FeedEvent event : recent) {
            if (event.cursor().compareTo(from) > 0) {
                addIfMeant(missed, client, event);
            }
        }
        if (missed.size() > MISSED_AT_MOST) {
            enterAnew(client);
        } else {
            missed.forEach(client::offer);
            enter(client);
        }
        return true;
    }

    private synchronized void enterAnew(FeedClient client) {
        client.offer(FeedEvent.frame("id: " + cursor + "\n", "reset", "{}"));
        enter(client);
    }

    private static void addIfMeant(List<byte[]> missed, FeedClient client, FeedEvent event) {
        if (event.audience().includes(client.scope())) {
            missed.add(event.frame());
        }
    }

    private synchronized void enter(FeedClient client) {
        if (closed) {
            client.cut();
            return;
        }
        clients.add(client);
        figures.greet(client);
    }

    /** A console takes nothing in any more; it is counted once, however it was noticed. */
    synchronized void cutForNotReading(FeedClient client) {
        if (clients.remove(client)) {
            shed.increment();
        }
    }

    synchronized void leave(FeedClient client) {
        clients.remove(client);
    }

    boolean hasFiguresToTell() {
        return figures.isDue();
    }

    /** Tells the figures that have changed, when it is time. */
    void tellFigures() {
        figures.tell(this::present);
    }

    private synchronized List<FeedClient> present() {
        return List.copyOf(clients);
    }
}
