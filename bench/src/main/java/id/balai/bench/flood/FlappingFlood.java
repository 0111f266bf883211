package id.balai.bench.flood;

import id.balai.bench.river.CityCameras;
import id.balai.bench.river.Installed;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some cameras that go fifty times a minute and come back as often; a console must know in the end how each is. */
final class FlappingFlood implements Flood {

    private static final int CAMERAS = 20;
    private static final double CHANGES_PER_SECOND = 100 / 60.0;
    private static final int CONFLICT = 409;

    private final Installed balai;
    private final KafkaProducer<String, byte[]> producer;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Console console;

    FlappingFlood(Installed balai) throws IOException {
        this.balai = balai;
        this.producer = CityCameras.producer(balai.brokers());
        this.console = new Console(balai.address(), balai.token(), this::hear);
    }

    private void hear(String event, String data) {
        if (event.equals("camera")) {
            JsonNode said = json.readTree(data);
            told.put(
                    said.path("id").asString(),
                    said.path("health").path("state").asString());
        }
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        for (int i = 0; i < CAMERAS; i++) {
            // Nothing answers at its address: the eye says that it is down, and the flood says otherwise.
            HttpResponse<String> answer = balai.post(
                    "/api/cameras",
                    "{\"id\":\"" + id(i) + "\",\"name\":\"Kamera goyah " + i
                            + "\",\"longitude\":110.4,\"latitude\":-7.0,\"mainUrl\":\"rtsp://127.0.0.1:9/" + i
                            + "\",\"state\":\"ACTIVE\",\"visibility\":\"PUBLIC\"}");
            if (answer.statusCode() >= 300 && answer.statusCode() != CONFLICT) {
                throw new IOException("no camera could be made: " + answer.body());
            }
        }
        console.connect();
    }

    @Override
    public void pour(int seconds) {
        Pace pace = new Pace(CHANGES_PER_SECOND);
        for (int change = 0; change < seconds * CHANGES_PER_SECOND; change++) {
            pace.await(change);
            for (int camera = 0; camera < CAMERAS; camera++) {
                say(camera, change % 2 == 0 ? CameraHealth.State.UP : CameraHealth.State.DOWN);
            }
        }
        producer.flush();
    }

    private void say(int camera, CameraHealth.State state) {
        byte[] health = CameraHealth.newBuilder()
                .setCameraId(id(camera))
                .setAtMs(System.currentTimeMillis())
                .setState(state)
                .setEyeId("bench")
                .build()
                .toByteArray();
        var _ = producer.send(new ProducerRecord<>(Topic.CAMERA_HEALTH.topicName(), id(camera), health));
    }

    /** The console knows of each camera what the register answers. */
    @Override
    public boolean isLevel() throws IOException, InterruptedException {
        return lost() == 0;
    }

    @Override
    public long lost() throws IOException, InterruptedException {
        long wrong = 0;
        for (int camera = 0; camera < CAMERAS; camera++) {
            String now = json.readTree(balai.get("/api/cameras/" + id(camera)).body())
                    .path("health")
                    .path("state")
                    .asString();
            wrong += now.equals(told.get(id(camera))) ? 0 : 1;
        }
        return wrong;
    }

    private static String id(int camera) {
        return "FL-" + camera;
    }

    @Override
    public void close() throws IOException {
        console.close();
        producer.close();
    }
}
