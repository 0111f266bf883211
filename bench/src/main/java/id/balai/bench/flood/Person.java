package id.balai.bench.flood;

import id.balai.bench.river.BenchCity;
import id.balai.bench.river.Installed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person at work all the while: ten calls a second, each at its time whether the one before it has answered or not.
 * What was acknowledged is remembered, to be looked for in the end.
 */
final class Person implements AutoCloseable {

    private static final long EVERY_MS = 100;
    private static final long LONGEST_MS = 120_000;
    private static final int KINDS_OF_CALL = 5;

    private final Installed balai;
    private final JsonMapper json = JsonMapper.shared();
    private final Histogram answers = new SynchronizedHistogram(1, LONGEST_MS, 3);
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong newest = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Set<Long> madeBefore = Set.of();
    private int next;

    Person(Installed balai) {
        this.balai = balai;
        var _ = clock.scheduleAtFixedRate(this::begin, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void begin() {
        int kind = next++ % KINDS_OF_CALL;
        long due = System.nanoTime();
        calls.execute(() -> {
            // Who is refused has no answer, however soon he is told so.
            long took = call(kind) ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - due) : LONGEST_MS;
            answers.recordValue(Math.clamp(took, 1, LONGEST_MS));
        });
    }

    /** Whether it was answered as it should. */
    private boolean call(int kind) {
        try {
            long incident = newest.get();
            switch (kind) {
                case 0 -> expect(balai.get("/api/incidents?open=true&sort=urgency&limit=50"));
                case 1 -> expect(balai.get("/api/overview"));
                case 2 -> create();
                case 3 -> expect(balai.get(incident == 0 ? "/api/cameras/counts" : "/api/incidents/" + incident));
                default -> expect(balai.get("/api/cameras?limit=50"));
            }
            return true;
        } catch (IOException refused) {
            failed.incrementAndGet();
            failures.add(String.valueOf(refused));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void create() throws IOException, InterruptedException {
        String words = "Laporan " + System.nanoTime();
        HttpResponse<String> answer = balai.post(
                "/api/incidents",
                "{\"categoryCode\":\"" + BenchCity.CATEGORY + "\",\"title\":\"" + words + "\",\"areaCode\":\""
                        + BenchCity.AREA + "\"}");
        expect(answer);
        long id = json.readTree(answer.body()).path("id").asLong();
        acknowledged.put(id, words);
        newest.set(id);
    }

    private static void expect(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri().getPath() + " answers " + answer.statusCode());
        }
    }

    /** Forgets how long answers took so far. */
    void reset() {
        answers.reset();
        madeBefore = Set.copyOf(acknowledged.keySet());
    }

    /** How long answers took since the last reset, in milliseconds; two minutes where there was none. */
    Histogram answers() {
        return answers.copy();
    }

    /** Calls that were not answered as they should. */
    long failed() {
        return failed.get();
    }

    /** In which ways. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The incidents that were made and acknowledged since the last reset. */
    Set<Long> madeSinceReset() {
        Set<Long> made = new HashSet<>(acknowledged.keySet());
        made.removeAll(madeBefore);
        return made;
    }

    /** How many of all that were acknowledged are not there. */
    long lost() throws IOException, InterruptedException {
        long lost = 0;
        for (Map.Entry<Long, String> each : acknowledged.entrySet()) {
            HttpResponse<String> answer = balai.get("/api/incidents/" + each.getKey());
            JsonNode incident = json.readTree(answer.body());
            if (answer.statusCode() != 200 || !incident.path("title").asString().equals(each.getValue())) {
                lost++;
            }
        }
        return lost;
    }

    /** Ends the work; calls that are out are waited for. */
    void rest() throws InterruptedException {
        clock.shutdownNow();
        calls.shutdown();
        if (!calls.awaitTermination(1, TimeUnit.MINUTES)) {
            calls.shutdownNow();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        calls.shutdownNow();
    }
}
