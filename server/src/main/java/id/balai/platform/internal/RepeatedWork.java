package id.balai.platform.internal;

import id.balai.platform.BalaiException;
import id.balai.platform.Outages;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is said when scheduled work fails. Some of it is done twice a second: while the database is away or its disk full,
 * one line now and then is enough, and a stack trace each time would fill the log.
 */
@Configuration(proxyBeanMethods = false)
class RepeatedWork {

    private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - EVERY_NANOS);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer whatIsSaidOfFailures() {
        return scheduler -> scheduler.setErrorHandler(this::failed);
    }

    private void failed(Throwable failure) {
        Optional<BalaiException> outage = Outages.find(failure);
        if (outage.isEmpty()) {
            log.error("Scheduled work failed", failure);
            return;
        }
        long said = saidAt.get();
        long now = System.nanoTime();
        if (now - said >= EVERY_NANOS && saidAt.compareAndSet(said, now)) {
            log.warn("Scheduled work waits ({}): {}", outage.get().code(), failure.getMessage());
        }
    }
}
