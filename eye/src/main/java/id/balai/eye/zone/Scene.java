package id.balai.eye.zone;

import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.Observation;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.SpeedMeter;
import id.balai.eye.track.TrackedObject;
import id.balai.eye.track.Tracks;
import id.balai.eye.vision.ObservationSink;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * One camera's zones and lines, and what happens there: for each zone and second of its hours what is in it, for each line and second
 * who crossed (and each 10 s that nobody did), for each object its way each 10 s and when it ends. Seconds are those of
 * the frames' own time.
 *
 * <p>Not safe for use by several threads.
 */
public final class Scene {

    private static final long IDLE_LINE_MS = 10_000;

    private final String cameraId;
    private final LongFunction<String> trackId;
    private final ObservationSink sink;
    private final SecondClock clock = new SecondClock();
    private final SpeedMeter speeds = new SpeedMeter();
    private final TrackLog log;
    private List<ZoneCounter> zones = List.of();
    private List<LineCounter> lines = List.of();
    private CameraConfig config = CameraConfig.getDefaultInstance();
    private List<TrackedObject> objects = List.of();

    /**
     * A scene without zones and lines.
     *
     * @param cameraId whose
     * @param trackId the name of an object over all cameras, from its number
     * @param sink takes the messages
     */
    public Scene(String cameraId, LongFunction<String> trackId, ObservationSink sink) {
        this.cameraId = cameraId;
        this.trackId = trackId;
        this.sink = sink;
        this.log = new TrackLog(cameraId, trackId);
    }

    /** Takes zones, lines and calibration; what did not change goes on counting. */
    public void configure(CameraConfig newer) {
        if (!newer.getZonesList().equals(config.getZonesList())) {
            zones = newer.getZonesList().stream()
                    .map(zone -> new ZoneCounter(zone, trackId))
                    .toList();
        }
        if (!newer.getLinesList().equals(config.getLinesList())) {
            lines = newer.getLinesList().stream()
                    .map(line -> new LineCounter(line, trackId))
                    .toList();
        }
        if (!newer.getCalibration().equals(config.getCalibration())) {
            speeds.calibrate(GroundPlane.of(newer.getCalibration()).orElse(null));
        }
        config = newer;
    }

    /** Takes the objects as they are at the frame of {@code atMs}. */
    public void update(long atMs, Tracks tracks) {
        clock.ended(atMs).ifPresent(this::tellSecond);
        objects = tracks.live();
        speeds.update(objects);
        lines.forEach(line -> line.update(objects));
        for (TrackedObject object : objects) {
            log.add(atMs, object, speeds.kmh(object), zonesOf(object)).ifPresent(sink::track);
        }
        tracks.ended().forEach(object -> log.end(object).ifPresent(sink::track));
        log.retain(objects);
    }

    /** Tells the last of all objects. */
    public void end(List<TrackedObject> ended) {
        ended.forEach(object -> log.end(object).ifPresent(sink::track));
        objects = List.of();
    }

    private Set<String> zonesOf(TrackedObject object) {
        return zones.stream()
                .filter(zone -> zone.holds(object))
                .map(ZoneCounter::zoneId)
                .collect(Collectors.toSet());
    }

    private void tellSecond(long endMs) {
        // The second that ends at the hour is still of the hour before.
        for (ZoneCounter zone : zones) {
            if (zone.counts(endMs - 1)) {
                sink.observation(
                        about(endMs).setZone(zone.observe(objects, speeds)).build());
            }
        }
        for (LineCounter line : lines) {
            if (line.hasCrossings() || endMs % IDLE_LINE_MS == 0) {
                sink.observation(about(endMs).setLine(line.take()).build());
            }
        }
    }

    private Observation.Builder about(long endMs) {
        return Observation.newBuilder().setCameraId(cameraId).setAtMs(endMs);
    }
}
