package id.balai.bench.query;

import id.balai.bench.city.BigCity;
import id.balai.bench.city.StoredAggregates;
import id.balai.bench.http.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The requests, about another zone, window, agency and area each time. */
final class Questions {

    private final StoredAggregates figures;
    private final Session session;
    private final List<double[]> places;
    private final List<String> queues;
    private final SplittableRandom random = new SplittableRandom(4_000);

    private Questions(StoredAggregates figures, Session session, List<double[]> places, List<String> queues) {
        this.figures = figures;
        this.session = session;
        this.places = places;
        this.queues = queues;
    }

    static Questions of(BigCity city, StoredAggregates figures, Session session) throws SQLException {
        List<double[]> places = new ArrayList<>();
        List<String> queues = new ArrayList<>();
        try (Connection connection = city.database().connect();
                Statement statement = connection.createStatement()) {
            ResultSet cameras = statement.executeQuery("select longitude, latitude from camera order by id");
            while (cameras.next()) {
                places.add(new double[] {cameras.getDouble(1), cameras.getDouble(2)});
            }
            // Agencies that have something in the kelurahan, as an officer's desk or a kelurahan's screen asks.
            ResultSet open = statement.executeQuery("""
                    select agency_code, substring(area_code from '^(?:[^.]+\\.){3}[^.]+') from incident where open
                    group by 1, 2 order by 1, 2
                    """);
            while (open.next()) {
                queues.add("agency=" + open.getString(1) + "&area=" + open.getString(2));
            }
        }
        return new Questions(figures, session, places, queues);
    }

    byte[] history() {
        String zone = figures.zone(random.nextInt(figures.zones()));
        return session.get("/api/aggregates?subject=" + zone + "&window=60&from="
                + figures.end().minus(Duration.ofHours(1)) + "&to=" + figures.end());
    }

    /** From a street's to the whole city's, as a map is zoomed: clusters where there are more than 500. */
    byte[] window() {
        double[] place = places.get(random.nextInt(places.size()));
        int zoom = 12 + random.nextInt(5);
        double half = 0.08 / (1 << (zoom - 12));
        return session.get(String.format(
                Locale.ROOT,
                "/api/cameras/map?bbox=%.5f,%.5f,%.5f,%.5f&zoom=%d",
                place[0] - half,
                place[1] - half,
                place[0] + half,
                place[1] + half,
                zoom));
    }

    byte[] incidents() {
        return session.get("/api/incidents?open=true&" + queues.get(random.nextInt(queues.size())));
    }
}
