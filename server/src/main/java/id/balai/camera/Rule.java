package id.balai.camera;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When observations of a zone or line become a signal.
 *
 * @param id given by the program
 * @param cameraId whose picture it is about
 * @param subjectId the zone or line on it
 * @param name for people
 * @param metric what is measured
 * @param comparison how it is compared with {@code value}
 * @param value in the metric's unit
 * @param durationSeconds for how long the condition must hold without a break
 * @param releaseValue past which, the other way, the episode ends; null means {@code value}
 * @param coolDownSeconds no second signal within so long after an episode's end
 * @param schedule when it is awake
 * @param categoryCode the category of the incident
 * @param enabled whether it is in force
 * @param version counts changes
 */
public record Rule(
        String id,
        String cameraId,
        String subjectId,
        String name,
        Metric metric,
        Comparison comparison,
        double value,
        int durationSeconds,
        @Nullable Double releaseValue,
        int coolDownSeconds,
        RuleSchedule schedule,
        String categoryCode,
        boolean enabled,
        long version) {

    /** What is measured; the names are those of the message {@code Metric}. */
    @Schema(name = "RuleMetric")
    public enum Metric {
        PEOPLE(false),
        VEHICLES(false),
        VEHICLE_STANDING_SECONDS(false),
        STANDING_VEHICLES(false),
        OCCUPANCY(false),
        MEAN_SPEED_KMH(false),
        CROSSINGS_PER_MINUTE(true);

        private final boolean ofLine;

        Metric(boolean ofLine) {
            this.ofLine = ofLine;
        }

        /** Whether it is measured on lines; otherwise in zones. */
        public boolean isOfLine() {
            return ofLine;
        }
    }

    /** How a measured value is compared; the names are those of the message {@code Comparison}. */
    @Schema(name = "RuleComparison")
    public enum Comparison {
        ABOVE,
        AT_LEAST,
        BELOW,
        AT_MOST
    }
}
