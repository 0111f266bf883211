package id.balai.bench.cluster;

import id.balai.bench.cluster.PatientClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who takes one incident after the other from its creation to its resolution with a photo, sends again what was
 * not answered, and remembers what was acknowledged.
 */
public final class Worker implements Runnable {

    private final PatientClient client;
    private final String category;
    private final String name;
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong lastAcknowledgedNanos = new AtomicLong();
    private volatile boolean wanted = true;
    private volatile String trouble = "";

    /** One who signs in as {@code client} and files everything under {@code category}. */
    public Worker(PatientClient client, String category, String name) {
        this.client = client;
        this.category = category;
        this.name = name;
    }

    /**
     * An incident as it must be found again.
     *
     * @param id the incident
     * @param notes what its timeline must have, each once
     * @param photo what was attached
     * @param number which of the worker's photos that is
     */
    public record Done(long id, List<String> notes, String photo, int number) {}

    @Override
    public void run() {
        try {
            for (int number = 1; wanted; number++) {
                done.add(lifeCycle(name + "-" + number, number));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException refused) {
            trouble = name + ": " + refused.getMessage();
        }
    }

    private Done lifeCycle(String title, int number) throws InterruptedException {
        Map<String, Object> wish = Map.of("categoryCode", category, "title", title, "areaCode", "99.71.01.1001");
        JsonNode incident = acknowledged(client.post(
                "/api/incidents",
                wish,
                Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        List<String> notes = new ArrayList<>();
        incident = act(incident, "ASSIGN", title + " assigned", notes, Map.of("agencyCode", "dishub"));
        incident = act(incident, "START", title + " started", notes, Map.of());
        String photo = acknowledged(client.upload("/api/attachments", Photo.jpeg(number)))
                .path("id")
                .asString();
        incident = act(incident, "RESOLVE", title + " resolved", notes, Map.of("attachmentIds", List.of(photo)));
        return new Done(incident.path("id").asLong(), notes, photo, number);
    }

    /** Acts once: when the answer to an earlier sending was lost, the newer version already has the note. */
    private JsonNode act(JsonNode incident, String action, String note, List<String> notes, Map<String, Object> more)
            throws InterruptedException {
        String path = "/api/incidents/" + incident.path("id").asLong();
        Map<String, Object> body = new HashMap<>(more);
        body.put("action", action);
        body.put("note", note);
        body.put("version", incident.path("version").asLong());
        Answer answer = client.post(path + "/actions", body, Map.of());
        if (answer.status() == 409) {
            answer = client.get(path);
            if (answer.json().path("timeline").valueStream().noneMatch(line -> has(line, note))) {
                throw new IllegalStateException(note + " was refused and is not there");
            }
        }
        JsonNode after = acknowledged(answer);
        notes.add(note);
        return after;
    }

    /** Whether a line of a timeline has this note. */
    public static boolean has(JsonNode line, String note) {
        return note.equals(line.path("note").asString(""));
    }

    private JsonNode acknowledged(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        acknowledged.incrementAndGet();
        lastAcknowledgedNanos.set(System.nanoTime());
        return answer.json();
    }

    /** Ends after the incident it is at. */
    public void stop() {
        wanted = false;
    }

    /** Why it stopped before it was told to; empty when it did not. */
    public String trouble() {
        return trouble;
    }

    /** How much was acknowledged. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Whether anything was acknowledged after that time of {@link System#nanoTime}. */
    public boolean wasAcknowledgedSince(long nanos) {
        return lastAcknowledgedNanos.get() - nanos > 0;
    }

    /** What it has finished. */
    public List<Done> done() {
        return List.copyOf(done);
    }
}
