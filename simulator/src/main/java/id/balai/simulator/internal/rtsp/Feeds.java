package id.balai.simulator.internal.rtsp;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a server shows at which path, without slashes around it. Safe for several threads. */
final class Feeds {
    private final Map<String, Feed> byPath = new ConcurrentHashMap<>();
    private final Set<String> coming = ConcurrentHashMap.newKeySet();

    void add(String path, Feed feed) {
        byPath.put(path, feed);
        coming.remove(path);
    }

    void announce(String path) {
        coming.add(path);
    }

    void remove(String path) {
        byPath.remove(path);
        coming.remove(path);
    }

    /** What is shown there, or null. */
    @Nullable
    Feed find(String path) {
        return byPath.get(path);
    }

    /** Whether something will be shown there. */
    boolean isComing(String path) {
        return coming.contains(path);
    }
}
