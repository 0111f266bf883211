package id.balai.stream.internal;

import id.balai.contracts.proto.GeoPoint;
import id.balai.contracts.proto.Metric;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.Standing;
import id.balai.contracts.proto.ZoneObservation;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.UUID;

/** Reads a rule's metric from an observation, and writes the signal with the evidence that is in it. */
final class Readings {

    private Readings() {}

    /**
     * The metric's value.
     *
     * @param crossed crossings of the observation's line in the minute that ends with it
     * @return empty when the observation does not speak of the metric: a speed where nothing moves, a line's metric of a
     *     zone
     */
    static OptionalDouble value(Metric metric, Observation observation, int crossed) {
        if (observation.hasLine()) {
            return metric == Metric.CROSSINGS_PER_MINUTE ? OptionalDouble.of(crossed) : OptionalDouble.empty();
        }
        ZoneObservation zone = observation.getZone();
        return switch (metric) {
            case PEOPLE -> OptionalDouble.of(ObjectCounts.people(zone.getCountsList()));
            case VEHICLES -> OptionalDouble.of(ObjectCounts.vehicles(zone.getCountsList()));
            case VEHICLE_STANDING_SECONDS -> OptionalDouble.of(longestStanding(zone));
            case STANDING_VEHICLES -> OptionalDouble.of(standingVehicles(zone));
            case OCCUPANCY -> OptionalDouble.of(zone.getOccupancy());
            case MEAN_SPEED_KMH ->
                zone.hasMeanSpeedKmh() ? OptionalDouble.of(zone.getMeanSpeedKmh()) : OptionalDouble.empty();
            case CROSSINGS_PER_MINUTE, METRIC_UNSPECIFIED, UNRECOGNIZED -> OptionalDouble.empty();
        };
    }

    /** The signal of the episode that began at {@code sinceMs}; its id is the same whenever it is made again. */
    static Signal signal(
            Rule rule,
            Observation observation,
            long sinceMs,
            double value,
            CrossingHistory crossings,
            GeoPoint position) {
        Signal.Builder signal = Signal.newBuilder()
                .setSignalId(signalId(rule.getRuleId(), rule.getSubjectId(), sinceMs))
                .setCameraId(observation.getCameraId())
                .setRuleId(rule.getRuleId())
                .setRuleVersion(rule.getVersion())
                .setRuleName(rule.getName())
                .setSubjectId(rule.getSubjectId())
                .setCategoryCode(rule.getCategoryCode())
                .setStartedMs(sinceMs)
                .setAtMs(observation.getAtMs())
                .setMetric(rule.getMetric())
                .setComparison(rule.getComparison())
                .setThreshold(rule.getValue())
                .setValue(value)
                .setPosition(position);
        if (observation.hasLine()) {
            signal.addAllTrackIds(crossings.tracks());
        } else {
            addEvidence(signal, rule, observation.getZone());
        }
        return signal.build();
    }

    static String signalId(String ruleId, String subjectId, long sinceMs) {
        String name = ruleId + '\t' + subjectId + '\t' + sinceMs;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void addEvidence(Signal.Builder signal, Rule rule, ZoneObservation zone) {
        signal.addAllCounts(zone.getCountsList());
        boolean ofPeople = rule.getMetric() == Metric.PEOPLE;
        for (Standing standing : zone.getStandingList()) {
            boolean relevant = ofPeople
                    ? standing.getObjectClass() == ObjectClass.PERSON
                    : ObjectCounts.isVehicle(standing.getObjectClass());
            // Of vehicles that stand, only those that stand too long are what the rule is about.
            boolean tooLong =
                    rule.getMetric() != Metric.VEHICLE_STANDING_SECONDS || standing.getSeconds() >= rule.getValue();
            if (relevant && tooLong) {
                signal.addTrackIds(standing.getTrackId()).addBoxes(standing.getBox());
            }
        }
    }

    private static double longestStanding(ZoneObservation zone) {
        float longest = 0;
        for (Standing standing : zone.getStandingList()) {
            if (ObjectCounts.isVehicle(standing.getObjectClass())) {
                longest = Math.max(longest, standing.getSeconds());
            }
        }
        return longest;
    }

    private static int standingVehicles(ZoneObservation zone) {
        int standing = 0;
        for (Standing each : zone.getStandingList()) {
            if (ObjectCounts.isVehicle(each.getObjectClass())) {
                standing++;
            }
        }
        return standing;
    }
}
