package id.balai.camera.internal;

import id.balai.camera.Rule;
import id.balai.camera.RuleSchedule;
import id.balai.camera.Scene;
import id.balai.platform.BalaiException.FieldFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks what people sent about a rule, gathering all that does not hold. */
final class RuleCheck {

    private static final int MAX_NAME = 100;
    private static final int DAY_SECONDS = 86_400;
    private static final double MAX_VALUE = 1_000_000;

    private final List<FieldFault> faults = new ArrayList<>();

    /** What may be sent; anything may be missing. */
    record Sent(
            @Nullable String id,
            @Nullable String cameraId,
            @Nullable String subjectId,
            @Nullable String name,
            Rule.@Nullable Metric metric,
            Rule.@Nullable Comparison comparison,
            @Nullable Double value,
            @Nullable Integer durationSeconds,
            @Nullable Double releaseValue,
            @Nullable Integer coolDownSeconds,
            @Nullable RuleSchedule schedule,
            @Nullable String categoryCode,
            @Nullable Boolean enabled,
            @Nullable Long version) {}

    /**
     * The rule; empty when there are {@linkplain #faults faults}.
     *
     * @param scene what is drawn on the camera's picture
     * @param isCategory whether there is a category of this code
     */
    Optional<Rule> check(String id, String cameraId, Sent sent, Scene scene, Predicate<String> isCategory) {
        Rule.Metric metric = required("metric", sent.metric());
        Rule.Comparison comparison = required("comparison", sent.comparison());
        String subject = required("subjectId", sent.subjectId());
        String name = required("name", sent.name());
        String category = required("categoryCode", sent.categoryCode());
        Double value = required("value", sent.value());
        int duration = seconds("durationSeconds", sent.durationSeconds());
        int coolDown = seconds("coolDownSeconds", sent.coolDownSeconds());
        RuleSchedule schedule = sent.schedule() == null ? RuleSchedule.ALWAYS : sent.schedule();
        SceneCheck.schedule("schedule", schedule, faults);
        if (name != null && (name.isBlank() || name.length() > MAX_NAME)) {
            fault("name", name.isBlank() ? "required" : "too-long", MAX_NAME);
        }
        if (category != null && !isCategory.test(category)) {
            fault("categoryCode", "unknown", category);
        }
        if (subject != null) {
            fits(subject, metric, scene);
        }
        if (value != null && !(Math.abs(value) <= MAX_VALUE)) {
            fault("value", "out-of-range", 0, MAX_VALUE);
        }
        if (value != null && comparison != null && sent.releaseValue() != null) {
            release(comparison, value, sent.releaseValue());
        }
        if (!faults.isEmpty()
                || metric == null
                || comparison == null
                || subject == null
                || name == null
                || category == null
                || value == null) {
            return Optional.empty();
        }
        boolean enabled = sent.enabled() == null || sent.enabled();
        return Optional.of(new Rule(
                id,
                cameraId,
                subject,
                name.strip(),
                metric,
                comparison,
                value,
                duration,
                sent.releaseValue(),
                coolDown,
                schedule,
                category,
                enabled,
                0));
    }

    List<FieldFault> faults() {
        return faults;
    }

    private void fits(String subject, Rule.@Nullable Metric metric, Scene scene) {
        boolean zone = scene.zones().stream().anyMatch(each -> each.id().equals(subject));
        boolean line = scene.lines().stream().anyMatch(each -> each.id().equals(subject));
        if (!zone && !line) {
            fault("subjectId", "no-such-subject");
        } else if (metric != null && metric.isOfLine() != line) {
            fault("metric", "metric-misfits");
        }
    }

    private void release(Rule.Comparison comparison, double value, double release) {
        boolean fits = switch (comparison) {
            case ABOVE, AT_LEAST -> release <= value;
            case BELOW, AT_MOST -> release >= value;
        };
        if (!fits) {
            fault("releaseValue", "release-misfits");
        }
    }

    private int seconds(String field, @Nullable Integer sent) {
        int seconds = sent == null ? 0 : sent;
        if (seconds < 0 || seconds > DAY_SECONDS) {
            fault(field, "out-of-range", 0, DAY_SECONDS);
        }
        return seconds;
    }

    private <T> @Nullable T required(String field, @Nullable T sent) {
        if (sent == null) {
            fault(field, "required");
        }
        return sent;
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(FieldFault.of(field, code, arguments));
    }
}
