package id.balai.stream.internal;

import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.Comparison;
import id.balai.contracts.proto.Crossing;
import id.balai.contracts.proto.LineObservation;
import id.balai.contracts.proto.Metric;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.PictureBox;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Standing;
import id.balai.contracts.proto.ZoneObservation;

/** Rules and observations as tests want them. */
public final class Given {

    /** A Monday, 08:00 in Jakarta, at the start of an hour. */
    public static final long MONDAY_0800 = 1_767_574_800_000L;

    private Given() {}

    public static Rule.Builder crowdRule(double people, int durationSeconds) {
        return Rule.newBuilder()
                .setRuleId("r-crowd")
                .setVersion(1)
                .setName("Kerumunan")
                .setSubjectId("plaza")
                .setMetric(Metric.PEOPLE)
                .setComparison(Comparison.ABOVE)
                .setValue(people)
                .setDurationSeconds(durationSeconds)
                .setCategoryCode("kerumunan")
                .setEnabled(true);
    }

    public static Rule.Builder parkingRule() {
        return Rule.newBuilder()
                .setRuleId("r-parking")
                .setVersion(1)
                .setName("Parkir liar")
                .setSubjectId("kerb")
                .setMetric(Metric.VEHICLE_STANDING_SECONDS)
                .setComparison(Comparison.ABOVE)
                .setValue(60)
                .setCategoryCode("parkir-liar")
                .setEnabled(true);
    }

    public static CameraRules rules(String cameraId, long version, Rule.Builder... rules) {
        CameraRules.Builder message =
                CameraRules.newBuilder().setCameraId(cameraId).setVersion(version);
        for (Rule.Builder rule : rules) {
            message.addRules(rule);
        }
        return message.build();
    }

    public static Observation people(String cameraId, long atMs, int people) {
        return zone(
                cameraId,
                atMs,
                ZoneObservation.newBuilder()
                        .setZoneId("plaza")
                        .addCounts(ClassCount.newBuilder()
                                .setObjectClass(ObjectClass.PERSON)
                                .setCount(people)));
    }

    public static Observation standingCar(String cameraId, long atMs, float seconds) {
        return zone(
                cameraId,
                atMs,
                ZoneObservation.newBuilder()
                        .setZoneId("kerb")
                        .addCounts(ClassCount.newBuilder()
                                .setObjectClass(ObjectClass.CAR)
                                .setCount(1))
                        .addStanding(Standing.newBuilder()
                                .setTrackId("t-7")
                                .setObjectClass(ObjectClass.CAR)
                                .setSeconds(seconds)
                                .setBox(PictureBox.newBuilder()
                                        .setLeft(0.1f)
                                        .setTop(0.2f)
                                        .setRight(0.3f)
                                        .setBottom(0.4f)))
                        .addStanding(Standing.newBuilder()
                                .setTrackId("t-8")
                                .setObjectClass(ObjectClass.PERSON)
                                .setSeconds(500)));
    }

    public static Observation crossing(String cameraId, long atMs, int forward, int backward) {
        LineObservation.Builder line = LineObservation.newBuilder().setLineId("gate");
        if (forward > 0) {
            line.addCrossings(Crossing.newBuilder()
                    .setObjectClass(ObjectClass.CAR)
                    .setForward(true)
                    .setCount(forward)
                    .addTrackIds("t-" + atMs));
        }
        if (backward > 0) {
            line.addCrossings(
                    Crossing.newBuilder().setObjectClass(ObjectClass.MOTORCYCLE).setCount(backward));
        }
        return Observation.newBuilder()
                .setCameraId(cameraId)
                .setAtMs(atMs)
                .setLine(line)
                .build();
    }

    private static Observation zone(String cameraId, long atMs, ZoneObservation.Builder zone) {
        return Observation.newBuilder()
                .setCameraId(cameraId)
                .setAtMs(atMs)
                .setZone(zone)
                .build();
    }
}
