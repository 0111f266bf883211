package id.balai.bench.http;

import org.jspecify.annotations.Nullable;

/** Somebody who makes one request after another over a connection of their own. Called by one thread. */
public interface Caller {

    /** The next request; null when there is none just now, and it is asked again a little later. */
    @Nullable
    Call next();

    /** The answer to the last one. The body is only lent. */
    void answered(int status, byte[] body, int length);
}
