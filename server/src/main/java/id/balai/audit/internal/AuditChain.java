package id.balai.audit.internal;

import id.balai.audit.AuditEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links entries into the chain, and checks it. */
@Component
class AuditChain {

    private static final int BATCH = 2_000;
    private static final long USUAL_LOOK_BACK = 10_000;

    private final AuditStore store;

    AuditChain(AuditStore store) {
        this.store = store;
    }

    /**
     * What a check found.
     *
     * @param whole whether every link's hash is right and none is missing
     * @param links how many links there are
     * @param unlinked entries that wait to be linked; normally those of the last second
     * @param brokenAt the first position that does not hold
     */
    record Check(
            boolean whole,
            long links,
            long unlinked,
            @Nullable Long brokenAt) {}

    /** Links what has come since; does nothing while another server does it. */
    @Scheduled(fixedDelay = 500)
    @Transactional
    public void extend() {
        extend(USUAL_LOOK_BACK);
    }

    /** Links what a very long transaction may have left far behind. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    @Transactional
    public void extendThoroughly() {
        extend(Long.MAX_VALUE / 2);
    }

    private void extend(long lookBack) {
        if (!store.tryLockChain()) {
            return;
        }
        List<AuditEntry> entries = store.listUnlinked(lookBack, BATCH);
        if (entries.isEmpty()) {
            return;
        }
        AuditStore.Tip tip = store.findTip().orElseGet(() -> new AuditStore.Tip(0, AuditHash.beginning()));
        byte[] hash = tip.hash();
        long position = tip.position();
        List<AuditStore.Link> links = new ArrayList<>(entries.size());
        for (AuditEntry entry : entries) {
            hash = AuditHash.next(hash, entry);
            position++;
            links.add(new AuditStore.Link(position, hash, entry));
        }
        store.insertLinks(links);
    }

    /**
     * Goes through the whole chain, some thousand links at a time: years of them are neither held in memory nor in one
     * transaction. What is linked meanwhile is checked too.
     */
    public Check check() {
        Walk walk = new Walk();
        List<AuditStore.Link> links;
        do {
            links = store.listLinks(walk.last, BATCH);
            links.forEach(walk::step);
        } while (!links.isEmpty());
        return new Check(walk.brokenAt == null, walk.last, store.countUnlinked(), walk.brokenAt);
    }

    /** Recomputes hashes along the chain. */
    private static final class Walk {
        private byte[] hash = AuditHash.beginning();
        private long last;
        private @Nullable Long brokenAt;

        void step(AuditStore.Link link) {
            hash = AuditHash.next(hash, link.entry());
            boolean holds = link.position() == last + 1 && Arrays.equals(hash, link.hash());
            if (!holds && brokenAt == null) {
                brokenAt = link.position();
            }
            hash = link.hash();
            last = link.position();
        }
    }
}
