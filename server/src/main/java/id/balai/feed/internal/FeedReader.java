package id.balai.feed.internal;

import id.balai.feed.internal.FeedStore.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads new events and hands them to the hub, in order and none missing. Woken by what this server commits, by the other
 * servers through {@code LISTEN}, and in any case every two seconds.
 */
@Component
class FeedReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
    private static final int BATCH = 1_000;
    private static final int POLL_MILLIS = 2_000;
    private static final int UNSETTLED_MILLIS = 10;
    /** Changes that come thick and fast are read together: one look for all that were committed in so long. */
    private static final long GATHERED_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final String server = UUID.randomUUID().toString();
    private final FeedStore store;
    private final FeedHub hub;
    private final DataSource dataSource;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicBoolean tellOthers = new AtomicBoolean();
    private long lookedAt = System.nanoTime();
    private volatile boolean running;
    private @Nullable Thread reading;
    private @Nullable Thread listening;

    FeedReader(FeedStore store, FeedHub hub, DataSource dataSource) {
        this.store = store;
        this.hub = hub;
        this.dataSource = dataSource;
    }

    /** Something was committed here: read it, and tell the other servers. */
    void wakeAll() {
        tellOthers.set(true);
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        hub.open(store.now());
        reading = Thread.ofVirtual().name("feed-reader").start(this::read);
        listening = Thread.ofPlatform().daemon().name("feed-listener").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        hub.close();
        for (Thread thread : new Thread[] {reading, listening}) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read() {
        boolean unsettled = false;
        while (running) {
            try {
                boolean woken = wake.tryAcquire(unsettled ? UNSETTLED_MILLIS : waitMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    gather();
                }
                if (tellOthers.getAndSet(false)) {
                    store.notifyServers(server);
                }
                unsettled = deliverAll();
                hub.tellFigures();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                unsettled = false;
                if (running) {
                    log.warn("Events cannot be read now and are read later: {}", e.getMessage());
                }
            }
        }
    }

    /** After a quiet time the first change is told at once. */
    private void gather() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(lookedAt + GATHERED_NANOS - System.nanoTime());
        wake.drainPermits();
        lookedAt = System.nanoTime();
    }

    private int waitMillis() {
        return hub.hasFiguresToTell() ? UNSETTLED_MILLIS * 10 : POLL_MILLIS;
    }

    private boolean deliverAll() {
        Reading read;
        do {
            read = store.after(hub.cursor(), BATCH);
            hub.deliver(read.events());
        } while (read.events().size() == BATCH);
        return read.unsettled();
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + FeedStore.CHANNEL);
                wake.release();
                listenOn(connection.unwrap(PGConnection.class));
                statement.execute("unlisten *");
            } catch (SQLException e) {
                if (running) {
                    log.warn("Other servers cannot be heard now, events come up to 2 s late: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listenOn(PGConnection connection) throws SQLException {
        while (running && !Thread.interrupted()) {
            for (PGNotification notification : connection.getNotifications(POLL_MILLIS)) {
                if (!notification.getParameter().equals(server)) {
                    wake.release();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
