package id.balai.camera.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the partitions of the coming days and drops those that were kept long enough. */
@Component
class AggregateUpkeep {

    /** How long figures are kept. */
    static final int KEPT_DAYS = 400;

    private static final int AHEAD_DAYS = 7;
    private static final Logger log = LoggerFactory.getLogger(AggregateUpkeep.class);

    private final AggregateStore store;
    private final Clock clock;

    AggregateUpkeep(AggregateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 3_600, timeUnit = TimeUnit.SECONDS)
    void run() {
        try {
            keepUp();
        } catch (DataAccessException later) {
            log.warn("The partitions of figures are looked after later: {}", later.getMessage());
        }
    }

    void keepUp() {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        for (int day = 0; day <= AHEAD_DAYS; day++) {
            store.makePartition(today.plusDays(day));
        }
        LocalDate oldest = today.minusDays(KEPT_DAYS);
        for (LocalDate day : store.partitions()) {
            if (day.isBefore(oldest)) {
                store.dropPartition(day);
                log.info("Figures of {} were kept for {} days and are gone", day, KEPT_DAYS);
            }
        }
    }
}
