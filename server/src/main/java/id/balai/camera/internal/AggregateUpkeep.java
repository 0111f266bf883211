package id.balai.camera.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    /** So long before its end a day is not read by name any more: another server may drop it first. */
    private static final int FAREWELL_DAYS = 30;

    private final AggregateStore store;
    private final AggregateDays days;
    private final Clock clock;

    AggregateUpkeep(AggregateStore store, AggregateDays days, Clock clock) {
        this.store = store;
        this.days = days;
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
        List<LocalDate> there = store.partitions();
        for (LocalDate day : there) {
            if (day.isBefore(oldest)) {
                store.dropPartition(day);
                log.info("Figures of {} were kept for {} days and are gone", day, KEPT_DAYS);
            }
        }
        days.readByName(there.stream()
                .filter(day -> day.isAfter(oldest.plusDays(FAREWELL_DAYS)))
                .toList());
    }
}
