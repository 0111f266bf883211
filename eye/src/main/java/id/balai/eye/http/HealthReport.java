package id.balai.eye.http;

import id.balai.contracts.proto.CameraHealth;
import id.balai.eye.camera.Cameras;
import id.balai.eye.camera.WatchedCamera;
import id.balai.eye.source.NativeHandles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What {@code /health} says: figures of the whole eye, nothing of a single camera, for it asks for no token. */
final class HealthReport {

    private final String eyeId;
    private final Cameras cameras;
    private final Supplier<Unsent> unsent;

    HealthReport(String eyeId, Cameras cameras, Supplier<Unsent> unsent) {
        this.eyeId = eyeId;
        this.cameras = cameras;
        this.unsent = unsent;
    }

    Map<String, Object> now() {
        int up = 0;
        int down = 0;
        int viewers = 0;
        long dropped = 0;
        for (WatchedCamera camera : cameras.list()) {
            CameraHealth health = camera.health();
            up += health.getState() == CameraHealth.State.UP ? 1 : 0;
            down += health.getState() == CameraHealth.State.DOWN ? 1 : 0;
            viewers += camera.viewers();
            dropped += health.getFramesDropped();
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("status", "UP");
        report.put("eye", eyeId);
        report.put("cameras", cameras.list().size());
        report.put("up", up);
        report.put("down", down);
        report.put("viewers", viewers);
        report.put("framesDropped", dropped);
        Unsent now = unsent.get();
        report.put("messagesWaiting", now.waiting());
        report.put("messagesLost", now.lost());
        report.put("nativeHandles", NativeHandles.count());
        return report;
    }
}
