package id.balai.identity.internal;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The addresses whose attempts were refused of late, so that the audit record tells once of each that it is made to wait,
 * and not of every attempt in a flood. This server's only: with several an address may be told of by each.
 */
final class RefusedAddresses {

    /** How long one is remembered. */
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** How many are; while there are as many, of further ones nothing is told. */
    static final int MOST = 1_000;

    private final Map<String, Long> since = new LinkedHashMap<>();

    /**
     * Notes that an attempt from an address was refused.
     *
     * @param nanos the time, as {@link System#nanoTime} tells it
     * @return whether that is to be told
     */
    synchronized boolean isNews(String address, long nanos) {
        Iterator<Long> oldestFirst = since.values().iterator();
        while (oldestFirst.hasNext() && nanos - oldestFirst.next() >= REMEMBERED.toNanos()) {
            oldestFirst.remove();
        }
        return since.size() < MOST && since.putIfAbsent(address, nanos) == null;
    }
}
