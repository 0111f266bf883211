package id.balai.feed.internal;

import id.balai.feed.Audience;
import id.balai.feed.Feed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events down and wakes the reader after the commit. Not by {@code NOTIFY} in the transaction itself: PostgreSQL
 * lets only one transaction that notifies commit at a time, which would make every change of the city wait in one row.
 */
@Component
class FeedPublisher implements Feed {

    private final FeedStore store;
    private final FeedReader reader;
    private final JsonMapper json;

    FeedPublisher(FeedStore store, FeedReader reader, JsonMapper json) {
        this.store = store;
        this.reader = reader;
        this.json = json;
    }

    @Override
    public void publish(String type, Object payload, Audience audience) {
        store.insert(type, json.writeValueAsString(payload), audience);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    reader.wakeAll();
                }
            });
        } else {
            reader.wakeAll();
        }
    }
}
