package id.balai.bench.city;

import id.balai.bench.BalaiProcess;
import id.balai.bench.http.Session;
import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.EmbeddedPostgres;
import id.balai.launcher.client.BalaiClient;
import id.balai.simulator.DemoCity;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * An installation with the demo city's areas and agencies, people to sign in as, and as many cameras as a city of
 * Semarang's size has. Its PostgreSQL is the embedded one with the embedded one's settings, started by the measurement, so
 * that it can fill the tables and ask the same questions without the program. All of the program's processes run: server,
 * streams, broker, eye. The cameras are not watched: watching is measured by itself.
 */
public final class BigCity implements AutoCloseable {

    /** As many as Semarang has. */
    public static final int CAMERAS = 10_693;

    /** An operator, who sees the whole city. */
    public static final String OPERATOR = "beban-operator";

    /** Everybody's password. */
    public static final String PASSWORD = "beban-ukur-2026";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final DatabaseAccess database;
    private final BalaiProcess balai;

    private BigCity(Path folder, EmbeddedPostgres postgres, DatabaseAccess database, BalaiProcess balai) {
        this.folder = folder;
        this.postgres = postgres;
        this.database = database;
        this.balai = balai;
    }

    /**
     * Opens the one in {@code folder}, and makes it when there is none: with areas, agencies, categories and people, and
     * no cameras.
     */
    public static BigCity open(Path folder) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"), folder.resolve("postgres.log"));
        try {
            DatabaseAccess database = postgres.database("balai");
            BigCity city = new BigCity(folder, postgres, database, launch(folder, database));
            city.balai.awaitReady();
            city.makeRegisters();
            return city;
        } catch (Exception failed) {
            postgres.close();
            throw failed;
        }
    }

    private static BalaiProcess launch(Path folder, DatabaseAccess database) throws IOException {
        String address = database.url().substring("jdbc:postgresql://".length());
        String who = database.user() + ":" + URLEncoder.encode(database.password(), StandardCharsets.UTF_8);
        return BalaiProcess.launch(folder.resolve("balai"), "--empty", "--db", "postgres://" + who + "@" + address);
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Where it answers. */
    public URI address() {
        return balai.address();
    }

    /** Its database. */
    public DatabaseAccess database() {
        return database;
    }

    /** Lets {@code work} be done on its tables. */
    public void onTables(Work work) throws Exception {
        try (Connection connection = database.connect()) {
            work.on(connection);
        }
    }

    /** What is done to the tables. */
    public interface Work {
        /** Does it; the connection commits each statement. */
        void on(Connection connection) throws Exception;
    }

    /** Somebody signed in. */
    public Session signIn(String username) throws IOException, InterruptedException {
        return Session.signIn(address(), username, PASSWORD);
    }

    /** The name of the person who works for an agency. */
    public static String officerOf(String agencyCode) {
        return "beban-" + agencyCode;
    }

    /** The one number that a query answers. */
    public long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** The one value that a query answers. */
    public String text(String sql) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Imports a file as the administrator, and answers how many rows are new. */
    public long importFile(String kind, Path file) throws Exception {
        return BalaiClient.of(folder.resolve("balai"))
                .upload("/api/imports/" + kind, file)
                .orRefuse()
                .body()
                .path("created")
                .asLong();
    }

    /** Makes the cameras that are missing, by import. */
    public void ensureCameras(int cameras) throws Exception {
        if (count("select count(*) from camera where id like 'KB-%'") < cameras) {
            Path file = folder.resolve("cameras.csv");
            cameraFile().csv(file, "KB", cameras);
            importFile("cameras", file);
        }
    }

    /** Makes an archive of incidents where there is none, in the past and of today. */
    public void ensureIncidents(int closed, int open) throws Exception {
        if (count("select count(*) from (select 1 from incident limit 1000) as few") < 1_000) {
            onTables(connection -> new StoredIncidents(connection).write(closed, open));
        }
    }

    /** Writes files of cameras of this city. */
    public CameraFile cameraFile() throws IOException {
        return CameraFile.around(folder.resolve("files").resolve("cameras.csv"));
    }

    private void makeRegisters() throws Exception {
        if (count("select count(*) from person where username = '" + OPERATOR + "'") > 0) {
            return;
        }
        Path files = folder.resolve("files");
        DemoCity.generate(files, DemoCity.RTSP_BASE, DemoCity.SEED);
        importFile("areas", files.resolve("areas.csv"));
        try (var found = Files.newDirectoryStream(files, "areas-*.geojson")) {
            for (Path boundaries : found) {
                importFile("areas", boundaries);
            }
        }
        importFile("agencies", files.resolve("agencies.csv"));
        importFile("categories", files.resolve("categories.csv"));
        importFile("people", people(files));
    }

    private static Path people(Path files) throws IOException {
        StringBuilder lines = new StringBuilder("nama_pengguna,nama,peran,opd,sandi\n");
        lines.append(OPERATOR)
                .append(",Operator Beban,OPERATOR,,")
                .append(PASSWORD)
                .append('\n');
        List<String> agencies = Files.readAllLines(files.resolve("agencies.csv"));
        for (String line : agencies.subList(1, agencies.size())) {
            String code = line.substring(0, line.indexOf(','));
            lines.append(officerOf(code))
                    .append(",Petugas Beban,AGENCY_OFFICER,")
                    .append(code)
                    .append(',')
                    .append(PASSWORD)
                    .append('\n');
        }
        Path file = files.resolve("beban.csv");
        Files.writeString(file, lines);
        return file;
    }

    @Override
    public void close() {
        balai.close();
        postgres.close();
    }
}
