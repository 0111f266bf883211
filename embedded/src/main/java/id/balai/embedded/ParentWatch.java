package id.balai.embedded;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a child process when its parent is gone: the parent holds the other end of the child's standard input and never
 * writes to it, so end-of-file means that the parent died, however it died.
 */
public final class ParentWatch {

    private ParentWatch() {}

    /** Runs {@code whenGone} once standard input ends, on a daemon thread. */
    public static void start(Runnable whenGone) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            awaitEnd(System.in);
            whenGone.run();
        });
    }

    private static void awaitEnd(InputStream in) {
        byte[] ignored = new byte[256];
        try {
            while (in.read(ignored) >= 0) {
                // What is written here is nobody's business.
            }
        } catch (IOException broken) {
            // As good as the end.
        }
    }
}
