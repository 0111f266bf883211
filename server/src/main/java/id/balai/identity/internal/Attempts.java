package id.balai.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts failed attempts by key in a sliding allowance: so many at once, then one more for each {@code refill} that passes.
 * Kept in PostgreSQL, so that all servers count together; in a table that a crash empties, because nothing in it is worth
 * a wait for the disk.
 */
@Repository
class Attempts {

    /** Every allowance is full again long before. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is allowed under a key.
     *
     * @param key whose failures are counted
     * @param atOnce how many failures before there is a wait
     * @param refill after how long there is one more
     */
    record Allowance(String key, int atOnce, Duration refill) {

        private Optional<Duration> waitAfter(Failures failures, Instant now) {
            double tooMany = failures.usedAt(now, refill) - (atOnce - 1);
            return tooMany <= 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis((long) (tooMany * refill.toMillis())));
        }
    }

    /** How much of an allowance was used at a moment; it refills as time passes. */
    private record Failures(String key, double used, Instant at) {

        double usedAt(Instant now, Duration refill) {
            // Where the clock was put back since, nobody is made to wait until it is again what it was.
            double refilled = Duration.between(at, now).abs().toMillis() / (double) refill.toMillis();
            return Math.max(0, used - refilled);
        }
    }

    /** How long to wait before the next attempt, by the strictest of these; empty when it may be made now. */
    Optional<Duration> findWait(List<Allowance> allowances) {
        Map<String, Allowance> byKey =
                allowances.stream().collect(Collectors.toMap(Allowance::key, Function.identity()));
        Instant now = clock.instant();
        return jdbc
                .sql("select key, used, at from sign_in_failure where key = any(?)")
                .param(byKey.keySet().toArray(String[]::new))
                .query((row, number) -> new Failures(
                        row.getString("key"),
                        row.getDouble("used"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .flatMap(failures -> Optional.ofNullable(byKey.get(failures.key())).stream()
                        .flatMap(allowance -> allowance.waitAfter(failures, now).stream()))
                .max(Duration::compareTo);
    }

    /** Counts a failure under each of these. */
    void failed(List<Allowance> allowances) {
        // In one order, so that two failures at once never wait for each other.
        allowances.stream()
                .sorted(java.util.Comparator.comparing(Allowance::key))
                .forEach(this::failed);
    }

    private void failed(Allowance allowance) {
        jdbc.sql("""
                        insert into sign_in_failure as known (key, used, at) values (:key, 1, :now)
                        on conflict (key) do update set at = excluded.at, used = 1 + greatest(0,
                            known.used - abs(extract(epoch from excluded.at - known.at)) / :refill)
                        """)
                .param("key", allowance.key())
                .param("now", Timestamp.from(clock.instant()))
                .param("refill", allowance.refill().toMillis() / 1000.0)
                .update();
    }

    void forget(Allowance allowance) {
        jdbc.sql("delete from sign_in_failure where key = ?")
                .param(allowance.key())
                .update();
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void sweep() {
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
