package id.balai.camera.internal;

import com.google.protobuf.ByteString;
import id.balai.camera.Camera;
import id.balai.camera.CameraState;
import id.balai.camera.Rule;
import id.balai.camera.RuleSchedule;
import id.balai.camera.Scene;
import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.Comparison;
import id.balai.contracts.proto.GeoPoint;
import id.balai.contracts.proto.GroundCalibration;
import id.balai.contracts.proto.Line;
import id.balai.contracts.proto.Metric;
import id.balai.contracts.proto.PicturePoint;
import id.balai.contracts.proto.Schedule;
import id.balai.contracts.proto.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns what the register has into the messages that eyes and streams read. */
final class RegistryMessages {

    private RegistryMessages() {}

    /** What an eye must know; empty when the camera is none of its business and its watch must end. */
    static Optional<CameraConfig> config(CameraStore.Row row, Scene scene, String timeZone) {
        Camera camera = row.camera();
        if (!isKnownToEyes(camera)) {
            return Optional.empty();
        }
        CameraConfig.Builder message = CameraConfig.newBuilder()
                .setCameraId(camera.id())
                .setVersion(row.changed())
                .setName(camera.name())
                .setMainUrl(camera.mainUrl())
                .setSubUrl(camera.subUrl())
                .setWatched(camera.state() == CameraState.ACTIVE)
                .setAnalysis(Analysis.newBuilder()
                        .setFramesPerSecond(camera.analysis().framesPerSecond())
                        .setKeyFramesOnly(camera.analysis().keyFramesOnly())
                        .setDetector(camera.analysis().detector()))
                .setPosition(position(camera));
        if (row.sealed() != null) {
            message.setCredentialsSealed(ByteString.copyFrom(row.sealed()));
        }
        scene.zones().forEach(zone -> message.addZones(zone(zone, timeZone)));
        scene.lines().forEach(line -> message.addLines(line(line)));
        if (scene.calibration() != null) {
            message.setCalibration(GroundCalibration.newBuilder().addAllHomography(scene.calibration()));
        }
        return Optional.of(message.build());
    }

    /** What the streams must know; empty when there is nothing to be watched for. */
    static Optional<CameraRules> rules(Camera camera, long version, List<Rule> rules, String timeZone) {
        if (!isKnownToEyes(camera) || rules.isEmpty()) {
            return Optional.empty();
        }
        CameraRules.Builder message = CameraRules.newBuilder()
                .setCameraId(camera.id())
                .setVersion(version)
                .setPosition(position(camera));
        rules.forEach(rule -> message.addRules(rule(rule, timeZone)));
        return Optional.of(message.build());
    }

    /** A planned camera has nothing to watch, and a retired one has it no more. */
    private static boolean isKnownToEyes(Camera camera) {
        return switch (camera.state()) {
            case ACTIVE, INACTIVE -> !camera.mainUrl().isEmpty();
            case PLANNED, RETIRED -> false;
        };
    }

    private static GeoPoint.Builder position(Camera camera) {
        return GeoPoint.newBuilder().setLongitude(camera.longitude()).setLatitude(camera.latitude());
    }

    private static Zone.Builder zone(Scene.Zone zone, String timeZone) {
        Zone.Builder message = Zone.newBuilder()
                .setZoneId(zone.id())
                .setName(zone.name())
                .setPurpose(zone.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        zone.points().forEach(point -> message.addPoints(point(point)));
        if (zone.schedule() != null) {
            message.setSchedule(schedule(zone.schedule(), timeZone));
        }
        return message;
    }

    private static Line.Builder line(Scene.Line line) {
        return Line.newBuilder()
                .setLineId(line.id())
                .setName(line.name())
                .setFrom(point(line.from()))
                .setTo(point(line.to()));
    }

    private static PicturePoint.Builder point(List<Double> point) {
        return PicturePoint.newBuilder()
                .setX(point.get(0).floatValue())
                .setY(point.get(1).floatValue());
    }

    private static id.balai.contracts.proto.Rule.Builder rule(Rule rule, String timeZone) {
        var message = id.balai.contracts.proto.Rule.newBuilder()
                .setRuleId(rule.id())
                .setVersion(rule.version())
                .setName(rule.name())
                .setSubjectId(rule.subjectId())
                .setMetric(Metric.valueOf(rule.metric().name()))
                .setComparison(Comparison.valueOf(rule.comparison().name()))
                .setValue(rule.value())
                .setDurationSeconds(rule.durationSeconds())
                .setCoolDownSeconds(rule.coolDownSeconds())
                .setSchedule(schedule(rule.schedule(), timeZone))
                .setCategoryCode(rule.categoryCode())
                .setEnabled(rule.enabled());
        if (rule.releaseValue() != null) {
            message.setReleaseValue(rule.releaseValue());
        }
        return message;
    }

    private static Schedule.Builder schedule(RuleSchedule schedule, String timeZone) {
        Schedule.Builder message = Schedule.newBuilder().setTimeZone(timeZone);
        for (RuleSchedule.Window window : schedule.windows()) {
            message.addWindows(Schedule.Window.newBuilder()
                    .addAllDays(window.days())
                    .setFromMinute(SceneCheck.minuteOf(window.from()))
                    .setToMinute(SceneCheck.minuteOf(window.to())));
        }
        return message;
    }
}
