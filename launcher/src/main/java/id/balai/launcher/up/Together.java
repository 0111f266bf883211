package id.balai.launcher.up;

import id.balai.launcher.Refusal;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Steps of a start that go on side by side, each on a virtual thread; those still going are interrupted at the end. */
final class Together implements AutoCloseable {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** Begins a step. */
    <T extends @org.jspecify.annotations.Nullable Object> Future<T> start(Callable<T> step) {
        return executor.submit(step);
    }

    /** The refusal for which a step, or one that it waited for, failed. */
    static Refusal refusalOf(ExecutionException failed) {
        Throwable cause = failed;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Refusal refusal
                ? refusal
                : new Refusal("Balai could not start: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
