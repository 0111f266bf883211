package id.balai.platform.internal;

import id.balai.contracts.ClockWatch;
import id.balai.platform.ClockPutBack;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Watches whether the machine's clock is set, and tells the others when it was put back. */
@Component
class ClockSteps implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockSteps.class);

    private final ApplicationEventPublisher events;
    private @Nullable ClockWatch watch;

    ClockSteps(ApplicationEventPublisher events) {
        this.events = events;
    }

    private void wasSet(Duration by) {
        log.warn("The clock was set by {}", by);
        if (by.isNegative()) {
            events.publishEvent(new ClockPutBack(by.negated()));
        }
    }

    @Override
    public synchronized void start() {
        if (watch == null) {
            watch = ClockWatch.start(this::wasSet);
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
