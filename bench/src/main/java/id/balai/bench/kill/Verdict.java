package id.balai.bench.kill;

import id.balai.bench.cluster.Crowds;
import id.balai.bench.cluster.PatientClient;
import id.balai.bench.cluster.Photo;
import id.balai.bench.cluster.Worker;
import id.balai.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is there at the end, against what was acknowledged. */
final class Verdict {

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    /** Looks for everything that a worker did. */
    void check(PatientClient client, Worker worker) throws InterruptedException {
        for (Worker.Done done : worker.done()) {
            JsonNode incident = client.get("/api/incidents/" + done.id()).json();
            JsonNode timeline = incident.path("timeline");
            for (String note : done.notes()) {
                count(
                        note,
                        timeline.valueStream()
                                .filter(line -> Worker.has(line, note))
                                .count());
            }
            count(
                    "K-" + done.id() + " made",
                    timeline.valueStream()
                            .filter(line -> line.path("kind").asString().equals("CREATED"))
                            .count());
            if (!isWhole(timeline)) {
                lost.add("K-" + done.id() + " has a gap in its timeline");
            }
            var photo = client.get("/api/attachments/" + done.photo());
            if (photo.status() != 200 || !Photo.isOf(done.number(), photo.body())) {
                lost.add("the photo of K-" + done.id());
            }
        }
    }

    /** Each state must begin where the one before ended. */
    private static boolean isWhole(JsonNode timeline) {
        String state = "";
        for (JsonNode line : timeline) {
            String to = line.path("toState").asString("");
            String from = line.path("fromState").asString("");
            if (!to.isEmpty() && !state.isEmpty() && !from.isEmpty() && !from.equals(state)) {
                return false;
            }
            state = to.isEmpty() ? state : to;
        }
        return state.equals("RESOLVED");
    }

    /** No incident of the workers' category may be there that nobody remembers. */
    void checkNoMore(DatabaseAccess database, String category, List<Worker> workers) throws SQLException {
        long made = number(database, "select count(*) from incident where category_code = ?", category);
        long remembered =
                workers.stream().mapToLong(worker -> worker.done().size()).sum();
        for (long extra = remembered; extra < made; extra++) {
            doubled.add("an incident");
        }
    }

    /** Each crowd must have its own signal from each camera; a signal of no crowd is one too many. */
    void checkSignals(List<Crowds.Crowd> crowds, List<Crowds.Zone> zones, List<Crowds.Told> told) {
        long matched = 0;
        for (Crowds.Zone zone : zones) {
            for (Crowds.Crowd crowd : crowds) {
                long times = told.stream()
                        .filter(signal -> signal.camera().equals(zone.camera()))
                        .filter(signal -> signal.atMs() > crowd.fromMs() && signal.atMs() <= crowd.toMs())
                        .count();
                count("the signal of " + zone.camera() + " of " + Instant.ofEpochMilli(crowd.fromMs()), times);
                matched += times;
            }
        }
        for (long extra = matched; extra < told.size(); extra++) {
            doubled.add("a signal of no crowd");
        }
    }

    private void count(String what, long times) {
        if (times == 0) {
            lost.add(what);
        } else if (times > 1) {
            doubled.add(what);
        }
    }

    List<String> lost() {
        return lost;
    }

    List<String> doubled() {
        return doubled;
    }

    private static long number(DatabaseAccess database, String sql, String parameter) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
