package id.balai.bench.city;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;

/** One-minute figures of two zones of each camera, in the order in which a city writes them: minute by minute. */
public final class StoredAggregates {

    private static final int ZONES = 2;
    private static final int MINUTES_A_DAY = 1_440;

    private final int cameras;
    private final long rows;
    private final LocalDate day;

    /** So many rows of so many cameras, from the beginning of a day (UTC). */
    public StoredAggregates(int cameras, long rows, LocalDate day) {
        if (rows > (long) cameras * ZONES * MINUTES_A_DAY) {
            throw new IllegalArgumentException("more than a day");
        }
        this.day = day;
        this.cameras = cameras;
        this.rows = rows;
    }

    /** The end of what is stored. */
    public Instant end() {
        return first().plus(Duration.ofMinutes(rows / ((long) cameras * ZONES)));
    }

    private Instant first() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The id of one of the zones. */
    public String zone(int number) {
        return String.format(Locale.ROOT, "KB-%05d-z%d", 1 + number / ZONES, number % ZONES);
    }

    /** How many zones there are. */
    public int zones() {
        return cameras * ZONES;
    }

    /** The partition that holds them, which the program reads by name. */
    public String table() {
        return partition(day);
    }

    /** Fills the table: first the rows, then the index over them, as a restored partition is. */
    public void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table figures_made (like camera_aggregate including defaults including constraints)");
            Instant first = first();
            SplittableRandom random = new SplittableRandom(20_000_000);
            Rows.copy(
                    connection,
                    "figures_made (subject_id, window_seconds, window_start, camera_id, observations, people_mean, people_max,"
                            + " vehicles_mean, vehicles_max, mean_speed_kmh, occupancy_mean, standing_seconds_max,"
                            + " crossings_forward, crossings_backward)",
                    rows,
                    row -> line(row, first, random));
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("alter table figures_made add primary key (subject_id, window_seconds, window_start)");
            String partition = partition(day);
            // The program makes the partitions of the coming days, and this day may have been one of them.
            statement.execute("drop table if exists " + partition);
            statement.execute("alter table figures_made rename to " + partition);
            statement.execute("alter table camera_aggregate attach partition " + partition + forValuesOf(day));
            statement.execute("vacuum (analyze, freeze) camera_aggregate");
        }
    }

    /** Makes the partitions of the days before, empty: a city that has run for a while has them, and looks among them. */
    public void makeEarlierDays(Connection connection, LocalDate oldest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (LocalDate earlier = day.minusDays(1); !earlier.isBefore(oldest); earlier = earlier.minusDays(1)) {
                statement.execute("create table if not exists " + partition(earlier) + " partition of camera_aggregate"
                        + forValuesOf(earlier));
            }
        }
    }

    private static String forValuesOf(LocalDate day) {
        return " for values from ('" + day + " 00:00:00+00') to ('" + day.plusDays(1) + " 00:00:00+00')";
    }

    private static String partition(LocalDate day) {
        return "camera_aggregate_" + day.toString().replace('-', '_');
    }

    private String line(long row, Instant first, SplittableRandom random) {
        String zone = zone((int) (row % zones()));
        int people = random.nextInt(12);
        int vehicles = random.nextInt(20);
        return zone + "\t60\t" + first.plusSeconds(row / zones() * 60) + "\t" + zone.substring(0, 8) + "\t60\t"
                + people * 0.5f + "\t" + people + "\t" + vehicles * 0.5f + "\t" + vehicles + "\t"
                + (vehicles == 0 ? "\\N" : 20 + random.nextInt(30) + ".5") + "\t0." + (10 + random.nextInt(80)) + "\t"
                + random.nextInt(90) + "\t\\N\t\\N\n";
    }
}
