package id.balai.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a city's cameras and a bad day's incidents into an installation, and changes them without end. The same each time. */
final class CityLoad {

    private static final List<String> CATEGORIES = List.of(
            "genangan",
            "pohon-tumbang",
            "kemacetan",
            "parkir-liar",
            "sampah",
            "drainase",
            "jalan-rusak",
            "lampu-jalan");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Installation balai;
    private final List<JsonNode> neighbourhoods;
    private final Random random = new Random(112);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, Long> versions = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile long changingSince;
    private volatile double changesPerSecond;

    CityLoad(Installation balai) throws IOException {
        this.balai = balai;
        this.neighbourhoods = JSON.readTree(
                        Files.readAllBytes(balai.data().resolve("demo").resolve("areas-rt.geojson")))
                .get("features")
                .valueStream()
                .map(area -> area.get("geometry").get("coordinates").get(0))
                .toList();
    }

    /** Imports so many cameras, spread over the city. They are planned ones: no eye is part of this. */
    void importCameras(int count, Path folder) throws IOException, InterruptedException {
        StringBuilder csv =
                new StringBuilder("kode,nama,jenis,pemilik,perjanjian,bujur,lintang,alamat_utama,alamat_sub,"
                        + "pengguna,sandi,visibilitas,tujuan,status\n");
        for (int number = 1; number <= count; number++) {
            double[] place = place();
            csv.append(String.format(
                    Locale.ROOT,
                    "UJI-%05d,Kamera uji %d,STREET,,,%.6f,%.6f,,,,,INTERNAL,,PLANNED%n",
                    number,
                    number,
                    place[0],
                    place[1]));
        }
        Path file = Files.writeString(folder.resolve("cameras.csv"), csv);
        balai.command("import", "cameras", file.toString());
    }

    /** Opens so many incidents, some of all kinds. */
    void openIncidents(int count) throws InterruptedException, ExecutionException {
        List<Map<String, Object>> incidents =
                IntStream.range(0, count).mapToObj(this::incident).toList();
        try (ExecutorService clerks = Executors.newFixedThreadPool(8)) {
            List<Future<JsonNode>> opened = incidents.stream()
                    .map(incident -> clerks.submit(() -> post("/api/incidents", incident)))
                    .toList();
            for (Future<JsonNode> each : opened) {
                versions.put(
                        each.get().get("id").asLong(), each.get().get("version").asLong());
            }
        }
    }

    /** Changes one of the incidents so many times a second, until closed. */
    AutoCloseable change(int perSecond) {
        ScheduledExecutorService clerks = Executors.newScheduledThreadPool(4);
        List<Long> ids = List.copyOf(versions.keySet());
        changingSince = System.nanoTime();
        clerks.scheduleAtFixedRate(
                () -> {
                    long id = ids.get(random.nextInt(ids.size()));
                    clerks.execute(() -> comment(id));
                },
                0,
                1_000_000 / perSecond,
                TimeUnit.MICROSECONDS);
        return () -> {
            changesPerSecond = changes.get() / ((System.nanoTime() - changingSince) / 1e9);
            clerks.shutdownNow();
            clerks.awaitTermination(10, TimeUnit.SECONDS);
        };
    }

    /** How many changes a second were acknowledged. */
    double changesPerSecond() {
        return changesPerSecond;
    }

    private void comment(long id) {
        try {
            long version = versions.getOrDefault(id, 1L);
            JsonNode after = post(
                    "/api/incidents/" + id + "/actions",
                    Map.of("action", "COMMENT", "version", version, "note", "Perkembangan " + version));
            versions.put(id, after.get("version").asLong());
            changes.incrementAndGet();
        } catch (UncheckedIOException | IllegalStateException lost) {
            // Two at once, or the end: the next one counts.
        }
    }

    private JsonNode post(String path, Map<String, ?> body) {
        try {
            String token =
                    Files.readString(balai.data().resolve("run/cli.token")).strip();
            HttpRequest request = HttpRequest.newBuilder(URI.create(balai.origin() + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    private Map<String, Object> incident(int number) {
        double[] place = place();
        return Map.of(
                "categoryCode",
                CATEGORIES.get(number % CATEGORIES.size()),
                "title",
                "Kejadian uji nomor " + number,
                "longitude",
                place[0],
                "latitude",
                place[1]);
    }

    /** Longitude and latitude somewhere in the city: between the corners of one of its RTs, which are convex. */
    private double[] place() {
        JsonNode corners = neighbourhoods.get(random.nextInt(neighbourhoods.size()));
        double[] place = new double[2];
        double weights = 0;
        for (JsonNode corner : corners) {
            double weight = random.nextDouble();
            weights += weight;
            place[0] += weight * corner.get(0).asDouble();
            place[1] += weight * corner.get(1).asDouble();
        }
        return new double[] {place[0] / weights, place[1] / weights};
    }
}
