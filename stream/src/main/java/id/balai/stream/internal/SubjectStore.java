package id.balai.stream.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Where a task's {@link SubjectMemory}s are kept. What has changed is given its stored form and told to the changelog once
 * a commit, just before the offsets are committed, however often it changed in between. Kafka Streams' own cache wants the
 * stored form at every change, and making that took a third of the work.
 *
 * <p>{@link CachedStateStore} is what Kafka Streams calls before a commit. It is not part of its published interface; the
 * tests of restarts and kills fail when it no longer does.
 */
final class SubjectStore implements StateStore, CachedStateStore<String, byte[]> {

    private final KeyValueStore<String, byte[]> stored;
    private final List<SubjectMemory> changed = new ArrayList<>();

    private SubjectStore(KeyValueStore<String, byte[]> stored) {
        this.stored = stored;
    }

    /** Of a store of this name, with a changelog of these settings. */
    static StoreBuilder<SubjectStore> builder(String name, Map<String, String> changelog) {
        return new Builder(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled()
                        .withLoggingEnabled(changelog));
    }

    /** Notes that {@code memory} has changed since the last commit. */
    void changed(SubjectMemory memory) {
        if (memory.isNewlyChanged()) {
            changed.add(memory);
        }
    }

    void forget(SubjectMemory memory) {
        changed.remove(memory);
        stored.delete(memory.key());
    }

    /** All that was stored, by {@link SubjectMemory#key}. */
    KeyValueIterator<String, byte[]> all() {
        return stored.all();
    }

    @Override
    public void flushCache() {
        for (SubjectMemory memory : changed) {
            stored.put(memory.key(), memory.toBytes());
        }
        changed.clear();
    }

    @Override
    public void clearCache() {
        changed.clear();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<String, byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return stored.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        stored.init(context, root);
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        stored.commit(changelogOffsets);
    }

    @Override
    public void close() {
        stored.close();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return stored.isOpen();
    }

    private record Builder(StoreBuilder<KeyValueStore<String, byte[]>> stored) implements StoreBuilder<SubjectStore> {

        @Override
        public StoreBuilder<SubjectStore> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<SubjectStore> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<SubjectStore> withLoggingEnabled(Map<String, String> config) {
            return new Builder(stored.withLoggingEnabled(config));
        }

        @Override
        public StoreBuilder<SubjectStore> withLoggingDisabled() {
            return new Builder(stored.withLoggingDisabled());
        }

        @Override
        public SubjectStore build() {
            return new SubjectStore(stored.build());
        }

        @Override
        public Map<String, String> logConfig() {
            return stored.logConfig();
        }

        @Override
        public boolean loggingEnabled() {
            return stored.loggingEnabled();
        }

        @Override
        public String name() {
            return stored.name();
        }
    }
}
