package id.balai.identity.internal;

import id.balai.identity.AdmissionsChanged;
import id.balai.platform.Revisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says that a session has ended, or that what a person may do has changed: here at once, and to the other servers. */
@Component
class AccessChanges {

    private static final String REGISTER = "access";

    private final SessionCache cache;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;

    AccessChanges(SessionCache cache, Revisions revisions, ApplicationEventPublisher events) {
        this.cache = cache;
        this.revisions = revisions;
        this.events = events;
    }

    /** To be called by whoever made such a change, after it and in its transaction if there is one. */
    void happened() {
        cache.forgetAll();
        revisions.raise(REGISTER);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(new AdmissionsChanged());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new AdmissionsChanged());
            }
        });
    }

    /** Counts them, on whichever server they happened. */
    long count() {
        return revisions.current(REGISTER);
    }
}
