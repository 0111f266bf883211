package id.balai.bench.imports;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.city.BigCity;
import id.balai.bench.city.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import picocli.CommandLine.Command;

/** 10,000 cameras by the importer over HTTP, as CSV and as GeoJSON, against COPY of such rows into such a table. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "10,000 cameras by CSV and by GeoJSON, over HTTP.")
public final class ImportBench extends Bench {

    @Override
    protected void measure(Report report) throws Exception {
        int cameras = quick() ? 1_000 : 10_000;
        BigCity city = running(BigCity.class, BigCity::open);
        city.onTables(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from camera where id like 'CSV-%' or id like 'GEO-%'");
            }
        });
        Path csv = folder().resolve("import.csv");
        Path geoJson = folder().resolve("import.geojson");
        city.cameraFile().csv(csv, "CSV", cameras);
        city.cameraFile().geoJson(geoJson, "GEO", cameras);
        double first = seconds(() -> expect(cameras, city.importFile("cameras", csv)));
        say("CSV of %,d cameras: %.2f s", cameras, first);
        double second = seconds(() -> expect(cameras, city.importFile("cameras", geoJson)));
        say("GeoJSON of %,d cameras: %.2f s", cameras, second);
        double again = seconds(() -> expect(0, city.importFile("cameras", csv)));
        say("the same CSV again: %.2f s", again);
        double bare;
        try (Connection connection = city.database().connect()) {
            bare = seconds(() -> copy(connection, cameras));
        }
        report.decimal("csv_s", first, 2)
                .decimal("geojson_s", second, 2)
                .decimal("unchanged_s", again, 2)
                .decimal("bare_s", bare, 3)
                .decimal("ratio", first / bare, 1);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void expect(long wanted, long created) {
        if (created != wanted) {
            throw new IllegalStateException(created + " cameras were made, not " + wanted);
        }
    }

    private static void copy(Connection connection, int cameras) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table bare (like camera including all)");
        }
        Rows.copy(
                connection,
                "bare (id, name, kind, owner_agency_code, longitude, latitude, cell, area_code, area_name, main_url, sub_url,"
                        + " username, visibility, state, registry_version, rules_version)",
                cameras,
                row -> String.format(
                        Locale.ROOT,
                        "C-%05d\tKamera %d\tSTREET\tdishub\t%.6f\t%.6f\t%d\t99.71.01.1001.001.001\tRT 001\trtsp://10.0.0.1/utama"
                                + "\trtsp://10.0.0.1/sub\tpetugas\tAGENCY\tINACTIVE\t1\t0\n",
                        row,
                        row,
                        109.9 + row / 1e6,
                        -6.8,
                        row));
    }
}
