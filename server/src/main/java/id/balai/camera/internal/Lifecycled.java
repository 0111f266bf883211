package id.balai.camera.internal;

import id.balai.platform.ClockPutBack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** A part that works on a thread of its own as long as the server runs, where there is a broker. */
abstract class Lifecycled implements SmartLifecycle {

    private final River river;
    private @Nullable RiverLoop loop;

    Lifecycled(River river) {
        this.river = river;
    }

    /** The thread's name. */
    abstract String name();

    /** What is done, see {@link RiverLoop.Work#session}. */
    abstract void session(RiverLoop.Open open) throws Exception;

    River river() {
        return river;
    }

    @Override
    public synchronized void start() {
        if (river.isServed() && loop == null) {
            loop = RiverLoop.start(name(), this::session);
        }
    }

    @Override
    public synchronized void stop() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }

    /** Kafka's clients wait by the time of day, and would now wait for as long as it was put back. */
    @EventListener
    void onClockPutBack(ClockPutBack event) {
        // It takes seconds, and others wait to be told.
        Thread.ofPlatform().daemon().name("balai-" + name() + "-again").start(this::startAgain);
    }

    private synchronized void startAgain() {
        if (loop != null) {
            stop();
            start();
        }
    }

    /** Whether it cannot do its work now and tries again; false when it does not run. */
    synchronized boolean isWaiting() {
        return loop != null && loop.isWaiting();
    }

    @Override
    public synchronized boolean isRunning() {
        return loop != null;
    }
}
