package id.balai.bench.city;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * An archive of incidents as years of work leave it, each with its words, a signal, a timeline of four lines and the row of
 * a photo, and some that are open. Made inside the database, by the same numbers each time.
 */
public final class StoredIncidents {

    private static final List<String> STREETS = List.of(
            "Kenanga",
            "Melati",
            "Cempaka",
            "Mawar",
            "Anggrek",
            "Dahlia",
            "Teratai",
            "Flamboyan",
            "Merdeka",
            "Pahlawan",
            "Diponegoro",
            "Sudirman",
            "Kartini",
            "Gajah Mada",
            "Veteran",
            "Pemuda",
            "Bahari",
            "Pelabuhan",
            "Samudra",
            "Karang",
            "Cendana",
            "Beringin",
            "Waru",
            "Ketapang",
            "Mahoni",
            "Jati",
            "Randu",
            "Asem",
            "Salak",
            "Rambutan",
            "Mangga",
            "Nangka",
            "Belimbing",
            "Durian",
            "Sawo",
            "Jambu",
            "Kelapa",
            "Aren",
            "Siwalan",
            "Nipah");
    private static final List<String> WORDS = List.of(
            "menutup",
            "separuh",
            "jalan",
            "dekat",
            "sekolah",
            "pasar",
            "jembatan",
            "warga",
            "melapor",
            "sejak",
            "pagi",
            "siang",
            "malam",
            "hujan",
            "deras",
            "truk",
            "motor",
            "mobil",
            "pejalan",
            "kaki",
            "bahaya",
            "macet",
            "parah",
            "belum",
            "ditangani",
            "petugas",
            "lampu",
            "padam",
            "saluran",
            "tersumbat",
            "air",
            "setinggi",
            "lutut",
            "dahan",
            "besar",
            "kabel",
            "menjuntai",
            "bau",
            "asap",
            "tebal",
            "anak",
            "lansia",
            "rusak",
            "lubang",
            "dalam",
            "licin",
            "tumpah",
            "minyak",
            "pagar",
            "roboh",
            "trotoar",
            "lapak",
            "terminal",
            "halte",
            "simpang",
            "tikungan",
            "gang",
            "sempit",
            "tanjakan",
            "muara");
    private static final List<String> TABLES =
            List.of("incident", "incident_text", "incident_signal", "incident_timeline", "incident_attachment");

    private final Connection connection;

    /** In the database of this connection. */
    public StoredIncidents(Connection connection) {
        this.connection = connection;
    }

    /** What to look for: a street, a street with a word, or a number, as people do. */
    public static String searched(SplittableRandom random, long lastNumber) {
        String street = STREETS.get(random.nextInt(STREETS.size())).replace(' ', '+');
        return switch (random.nextInt(4)) {
            case 0 -> "K-" + (1_001 + random.nextLong(lastNumber - 1_001));
            case 1 -> street;
            case 2 -> street + "+" + WORDS.get(random.nextInt(WORDS.size()));
            default -> street + "+" + (1 + random.nextInt(200));
        };
    }

    /** A title as the stored ones have. */
    public static String title(SplittableRandom random) {
        return "Jalan " + STREETS.get(random.nextInt(STREETS.size())) + " nomor " + (1 + random.nextInt(200));
    }

    /** Six words about it, as the stored ones have: what is looked for is as common among the newest as among the old. */
    public static String description(SplittableRandom random) {
        return random.ints(6, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    /**
     * Makes the incidents: {@code closed} of the past, then {@code open} of today. The indexes are made anew over the full
     * tables.
     */
    public void write(int closed, int open) throws SQLException {
        connection.setAutoCommit(false);
        List<String> indexes = dropIndexes();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select setseed(0.42)");
            // Rows that refer to each other by construction need not be looked up one by one.
            statement.execute("set local session_replication_role = replica");
            int first = firstFree(statement);
            incidents(statement, first, closed, true);
            incidents(statement, first + closed, open, false);
            belongings(statement, first);
            statement.execute("select setval('incident_number', " + (first + closed + open - 1) + ")");
            statement.execute("set local maintenance_work_mem = '512MB'");
            for (String index : indexes) {
                statement.execute(index);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze, freeze) " + String.join(", ", TABLES));
        }
    }

    private static int firstFree(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select greatest(1001, max(id) + 1) from incident")) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<String> dropIndexes() throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select indexname, indexdef from pg_indexes where tablename in ('"
                                + String.join("', '", TABLES)
                                + "') and indexname not in (select conname from pg_constraint)")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("drop index " + name);
            }
        }
        return definitions;
    }

    private static void incidents(Statement statement, int first, int many, boolean closed) throws SQLException {
        statement.execute("""
                with category as (select array_agg(code order by code) as codes, array_agg(agency_code order by code) as agencies,
                        array_agg(name_id order by code) as names, array_agg(priority order by code) as priorities,
                        count(*)::int as many from incident_category),
                    place as (select array_agg(code order by code) as codes, array_agg(name order by code) as names,
                        count(*)::int as many from area where level = 'RT'),
                    words as (select %s as streets, %s as words),
                    made as (select n, 1 + (random() * (category.many - 1))::int as c, 1 + (random() * (place.many - 1))::int as a,
                        %s as opened, 1 + (random() * 39)::int as s, (random() * 199)::int + 1 as house,
                        array[1 + (random() * 59)::int, 1 + (random() * 59)::int, 1 + (random() * 59)::int,
                            1 + (random() * 59)::int, 1 + (random() * 59)::int, 1 + (random() * 59)::int] as w
                        from generate_series(%d, %d) as n, category, place)
                insert into incident (id, title, description, category_code, priority, state, agency_code, area_code, place_text,
                    longitude, latitude, cell, camera_id, opened_at, changed_at, respond_by, resolve_by, responded_at,
                    resolved_at, late, camera_signals, person_signals, last_signal_at, photo_id, created_by, version)
                select n, category.names[c] || ' Jalan ' || streets[s] || ' nomor ' || house,
                    (select string_agg(words[i], ' ') from unnest(w) as i),
                    category.codes[c], category.priorities[c], %s, category.agencies[c], place.codes[a],
                    place.names[a] || ', Jalan ' || streets[s], 109.85 + random() * 0.1, -6.9 + random() * 0.08, null, null,
                    opened, opened, opened + interval '30 minutes', opened + interval '8 hours', %s, %s, null, 0, 1, opened,
                    gen_random_uuid(), null, 4
                from made, category, place, words
                """.formatted(
                        array(STREETS),
                        array(WORDS),
                        closed
                                ? "now() - interval '3 years' + n * interval '94 seconds'"
                                : "now() - random() * interval '6 hours'",
                        first,
                        first + many - 1,
                        closed
                                ? "(array['CLOSED','CLOSED','CLOSED','REJECTED'])[1 + n % 4]"
                                : "(array['NEW','CONFIRMED','ASSIGNED','IN_PROGRESS'])[1 + n % 4]",
                        closed ? "opened + interval '10 minutes'" : "null",
                        closed ? "opened + random() * interval '9 hours'" : "null"));
    }

    private static void belongings(Statement statement, int first) throws SQLException {
        statement.execute("""
                insert into incident_text (incident_id, title, words)
                select id, title, setweight(to_tsvector('simple', title), 'A')
                    || to_tsvector('simple', description || ' ' || place_text)
                from incident where id >= %d order by id
                """.formatted(first));
        statement.execute("""
                insert into incident_signal (id, incident_id, kind, at, figures, track_ids)
                select 'person-' || id, id, 'PERSON', opened_at, '{}', '{}' from incident where id >= %d order by id
                """.formatted(first));
        statement.execute("""
                insert into incident_attachment (id, kind, content_type, width, height, bytes, uploaded_at, incident_id)
                select photo_id, 'PHOTO', 'image/jpeg', 1280, 960, 180000, opened_at, id from incident where id >= %d order by id
                """.formatted(first));
        statement.execute("""
                insert into incident_timeline (incident_id, version, at, kind, by_name, by_role, note, from_state, to_state,
                    parameters, attachments)
                select i.id, line.version, i.opened_at + line.version * interval '5 minutes', line.kind, 'Petugas Contoh',
                    'OPERATOR', line.note, line.from_state, line.to_state, '{}',
                    case when line.version = 4 then array[i.photo_id] else '{}'::uuid[] end
                from incident i, (values (1, 'CREATED', '', null, 'NEW'), (2, 'ASSIGNED', '', 'NEW', 'ASSIGNED'),
                    (3, 'STARTED', '', 'ASSIGNED', 'IN_PROGRESS'), (4, 'RESOLVED', 'Sudah beres', 'IN_PROGRESS', 'RESOLVED'))
                    as line (version, kind, note, from_state, to_state)
                where i.id >= %d order by i.id, line.version
                """.formatted(first));
    }

    private static String array(List<String> words) {
        return "array['" + String.join("', '", words) + "']";
    }
}
