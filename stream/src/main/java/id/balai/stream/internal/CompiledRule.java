package id.balai.stream.internal;

import id.balai.contracts.AwakeHours;
import id.balai.contracts.proto.Rule;
import java.nio.charset.StandardCharsets;

/**
 * A rule made ready to be asked many times a second.
 *
 * @param rule as it was set
 * @param awake when it is awake
 * @param condition a number that differs when what the rule asks differs; a new name or category leaves it as it is
 */
record CompiledRule(Rule rule, AwakeHours awake, long condition) {

    static CompiledRule of(Rule rule) {
        return new CompiledRule(rule, AwakeHours.of(rule.getSchedule()), conditionOf(rule));
    }

    boolean holds(double value) {
        double threshold = rule.getValue();
        return switch (rule.getComparison()) {
            case ABOVE -> value > threshold;
            case AT_LEAST -> value >= threshold;
            case BELOW -> value < threshold;
            case AT_MOST -> value <= threshold;
            case COMPARISON_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    /** True when {@code value} ends an episode: the condition does not hold, and the release value is passed. */
    boolean releases(double value) {
        if (holds(value)) {
            return false;
        }
        if (!rule.hasReleaseValue()) {
            return true;
        }
        double release = rule.getReleaseValue();
        return switch (rule.getComparison()) {
            case ABOVE, AT_LEAST -> value < release || release > rule.getValue();
            case BELOW, AT_MOST -> value > release || release < rule.getValue();
            case COMPARISON_UNSPECIFIED, UNRECOGNIZED -> true;
        };
    }

    long durationMs() {
        return rule.getDurationSeconds() * 1000L;
    }

    long coolDownMs() {
        return rule.getCoolDownSeconds() * 1000L;
    }

    private static long conditionOf(Rule rule) {
        String asked = rule.getSubjectId()
                + '\t'
                + rule.getMetricValue()
                + '\t'
                + rule.getComparisonValue()
                + '\t'
                + rule.getValue()
                + '\t'
                + rule.getDurationSeconds()
                + '\t'
                + (rule.hasReleaseValue() ? rule.getReleaseValue() : "")
                + '\t'
                + rule.getSchedule();
        // FNV-1a, 64 bits: stable over releases, unlike a hash code of the JVM's.
        long hash = 0xcbf29ce484222325L;
        for (byte octet : asked.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
