package id.balai.feed.internal;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes events nobody will ask for any more. */
@Component
class FeedPurge {

    private final FeedStore store;

    FeedPurge(FeedStore store) {
        this.store = store;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void purge() {
        store.purge();
    }
}
