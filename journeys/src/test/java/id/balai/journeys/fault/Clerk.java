package id.balai.journeys.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Somebody who writes down one incident after another, hands it over and says with a photo that it is done; what is
 * refused is asked again until it is done. Remembers what was acknowledged, how long each call took, and each refusal.
 */
final class Clerk implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Api api;
    private final byte[] photo;
    private final Duration rest;
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final Queue<Api.Answer> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> took = new ConcurrentLinkedQueue<>();
    private volatile boolean wanted = true;
    private volatile String broken = "";

    /** One who rests that long after each call. */
    Clerk(Api api, byte[] photo, Duration rest) {
        this.api = api;
        this.photo = photo;
        this.rest = rest;
    }

    /**
     * What was acknowledged of one incident.
     *
     * @param id its number
     * @param steps what was acknowledged, in order
     * @param photo the picture's id; empty when none was taken in
     */
    record Done(String id, List<String> steps, String photo) {}

    @Override
    public void run() {
        try {
            while (wanted) {
                oneLife();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void oneLife() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        List<String> steps = new ArrayList<>();
        JsonNode made = insist(() -> api.post(
                "/api/incidents",
                Map.of("categoryCode", TestCity.CATEGORY, "title", "Genangan " + key, "areaCode", TestCity.AREA),
                key));
        String id = made.path("id").asString("");
        if (id.isEmpty()) {
            return;
        }
        String picture = "";
        try {
            steps.add("CREATED");
            JsonNode assigned = act(id, made, Map.of("action", "ASSIGN", "agencyCode", TestCity.AGENCY));
            steps.add("ASSIGNED");
            picture = insist(() -> api.upload("/api/attachments", photo))
                    .path("id")
                    .asString("");
            if (picture.isEmpty()) {
                return;
            }
            act(id, assigned, Map.of("action", "RESOLVE", "attachmentIds", List.of(picture)));
            steps.add("RESOLVED");
        } catch (Stopped stopped) {
            // What was asked then was not acknowledged, and nothing is owed for it.
        } finally {
            done.add(new Done(id, steps, picture));
        }
    }

    private JsonNode act(String id, JsonNode seen, Map<String, ?> wish) throws InterruptedException, Stopped {
        Map<String, Object> act = new HashMap<>(wish);
        act.put("version", seen.path("version").asInt());
        JsonNode after = insist(() -> api.post("/api/incidents/" + id + "/actions", act));
        if (after.path("version").asInt() == 0) {
            throw new Stopped();
        }
        return after;
    }

    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private interface Call {
        Api.Answer answer() throws IOException, InterruptedException;
    }

    /** The answer to a call that is made again until it is granted; missing when this clerk is to stop. */
    private JsonNode insist(Call call) throws InterruptedException {
        while (wanted) {
            try {
                Api.Answer answer = call.answer();
                took.add(answer.took());
                if (answer.isGood()) {
                    Thread.sleep(rest);
                    return answer.json();
                }
                if (answer.status() == 409) {
                    // It was done the first time, and only the answer was lost.
                    return MissingNode.getInstance();
                }
                refused.add(answer);
            } catch (IOException away) {
                broken = away.toString();
            }
            Thread.sleep(PAUSE);
        }
        return MissingNode.getInstance();
    }

    /** Ends soon. */
    void stop() {
        wanted = false;
    }

    /** How many lives were begun and acknowledged so far. */
    int count() {
        return done.size();
    }

    /** Every refusal so far. */
    List<Api.Answer> refusals() {
        return List.copyOf(refused);
    }

    /** What became of the last call that had no answer; empty when all had one. */
    String broken() {
        return broken;
    }

    /** How long the slowest but one in twenty of the calls since the last question took. */
    Duration p95() {
        List<Duration> all = new ArrayList<>();
        for (Duration each = took.poll(); each != null; each = took.poll()) {
            all.add(each);
        }
        all.sort(null);
        return all.isEmpty() ? Duration.ofDays(1) : all.get((int) (all.size() * 0.95));
    }

    /** What was acknowledged and is not there. */
    List<String> lost() throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (Done each : done) {
            List<String> kept = api.get("/api/incidents/" + each.id())
                    .json()
                    .path("timeline")
                    .valueStream()
                    .map(line -> line.path("kind").asString(""))
                    .toList();
            each.steps().stream()
                    .filter(step -> !kept.contains(step))
                    .forEach(step -> lost.add("K-" + each.id() + " " + step));
            if (!each.photo().isEmpty() && api.picture(each.photo()).length < photo.length / 2) {
                lost.add("the photo of K-" + each.id());
            }
        }
        return lost;
    }
}
