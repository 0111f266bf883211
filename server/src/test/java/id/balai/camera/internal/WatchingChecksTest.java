package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.camera.Rule;
import id.balai.camera.RuleSchedule;
import id.balai.camera.Scene;
import id.balai.camera.ZonePurpose;
import id.balai.platform.BalaiException.FieldFault;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WatchingChecksTest {

    private static final Scene SCENE = new Scene(
            List.of(zone("z", List.of(List.of(0.1, 0.1), List.of(0.9, 0.1), List.of(0.5, 0.9)))),
            List.of(new Scene.Line("l", "Garis", List.of(0.0, 0.5), List.of(1.0, 0.5))),
            null,
            1);

    @Test
    void aSceneThatHoldsHasNoFaults() {
        assertThat(SceneCheck.faults(SCENE)).isEmpty();
    }

    @Test
    void outlinesThatCrossThemselvesLieOutsideOrAreTooShortAreNamed() {
        assertThat(codes(
                        zone("a", List.of(List.of(0.1, 0.1), List.of(0.9, 0.9), List.of(0.9, 0.1), List.of(0.1, 0.9)))))
                .containsExactly("zones[0].points zone-crosses-itself");
        assertThat(codes(zone("a", List.of(List.of(0.1, 0.1), List.of(1.1, 0.9), List.of(0.9, 0.1)))))
                .containsExactly("zones[0].points[1] out-of-range");
        assertThat(codes(zone("a", List.of(List.of(0.1, 0.1), List.of(0.9, 0.9)))))
                .containsExactly("zones[0].points too-few-points");
        assertThat(codes(zone("a", List.of(List.of(0.1, 0.1), List.of(0.5, 0.5), List.of(0.9, 0.9)))))
                .containsExactly("zones[0].points zone-crosses-itself");
        assertThat(codes(zone("a b", List.of(List.of(0.1, 0.1), List.of(0.9, 0.1), List.of(0.5, 0.9)))))
                .containsExactly("zones[0].id malformed");
    }

    @Test
    void nothingInThePlaceOfAPartIsNamed() {
        assertThat(sentCodes("{'zones': [null], 'lines': [null]}"))
                .containsExactly("zones[0] required", "lines[0] required");
        assertThat(sentCodes("{'calibration': [1, 0, 0, 0, null, 0, 0, 0, 1]}"))
                .containsExactly("calibration malformed");
        assertThat(sentCodes("{'zones': [{'id': 'a', 'name': 'Zona', 'purpose': 'NO_STOPPING',"
                        + " 'points': [null, [0.9, null], [0.5, 0.9]], 'schedule': {'windows': [null]}}]}"))
                .containsExactly(
                        "zones[0].points[0] malformed",
                        "zones[0].points[1] out-of-range",
                        "zones[0].schedule.windows[0] required");
        assertThat(sentCodes("{'lines': [{'id': 'a', 'name': 'Garis', 'from': null, 'to': [0, null]}]}"))
                .containsExactly("lines[0].from malformed", "lines[0].to out-of-range");
        assertThat(sentCodes("{'zones': [{'id': 'a', 'name': 'Zona', 'purpose': 'NO_STOPPING',"
                        + " 'points': [[0.1, 0.1], [0.9, 0.1], [0.5, 0.9]],"
                        + " 'schedule': {'windows': [{'days': [null], 'from': '07:00', 'to': '08:00'}]}}]}"))
                .containsExactly("zones[0].schedule.windows[0].days out-of-range");
    }

    /** As a browser sends it, but for the quotation marks. */
    private static List<String> sentCodes(String json) {
        Scene sent = new JsonMapper()
                .readValue(json.replace('\'', '"'), SceneApi.SceneChange.class)
                .scene();
        return SceneCheck.faults(sent).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Property(tries = 200)
    void everyRegularPolygonInsideThePictureHolds(
            @ForAll @IntRange(min = 3, max = 64) int corners,
            @ForAll @DoubleRange(min = 0.05, max = 0.5) double radius) {
        List<List<Double>> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            points.add(List.of(0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)));
        }
        assertThat(codes(zone("a", points))).isEmpty();
    }

    @Test
    void aMetricMustFitItsSubject() {
        assertThat(ruleCodes(sent("z", Rule.Metric.PEOPLE, 5.0, null))).isEmpty();
        assertThat(ruleCodes(sent("l", Rule.Metric.CROSSINGS_PER_MINUTE, 5.0, null)))
                .isEmpty();
        assertThat(ruleCodes(sent("l", Rule.Metric.PEOPLE, 5.0, null))).containsExactly("metric metric-misfits");
        assertThat(ruleCodes(sent("z", Rule.Metric.CROSSINGS_PER_MINUTE, 5.0, null)))
                .containsExactly("metric metric-misfits");
        assertThat(ruleCodes(sent("x", Rule.Metric.PEOPLE, 5.0, null))).containsExactly("subjectId no-such-subject");
    }

    @Test
    void aReleaseValueLiesOnTheOtherSide() {
        assertThat(ruleCodes(sent("z", Rule.Metric.PEOPLE, 5.0, 3.0))).isEmpty();
        assertThat(ruleCodes(sent("z", Rule.Metric.PEOPLE, 5.0, 7.0))).containsExactly("releaseValue release-misfits");
        assertThat(ruleCodes(sent("z", Rule.Metric.PEOPLE, Double.NaN, null))).containsExactly("value out-of-range");
    }

    @Test
    void hoursAreHoursAndDaysAreDays() {
        List<FieldFault> faults = new ArrayList<>();
        SceneCheck.schedule(
                "schedule",
                new RuleSchedule(List.of(
                        new RuleSchedule.Window(List.of(1, 7), "22:00", "24:00"),
                        new RuleSchedule.Window(List.of(8), "7:00", "25:00"))),
                faults);
        assertThat(faults)
                .extracting(FieldFault::field)
                .containsExactly("schedule.windows[1].days", "schedule.windows[1].from");
        assertThat(SceneCheck.minuteOf("24:00")).isEqualTo(1440);
        assertThat(SceneCheck.minuteOf("22:30")).isEqualTo(1350);
    }

    private static List<String> codes(Scene.Zone zone) {
        return SceneCheck.faults(new Scene(List.of(zone), List.of(), null, 0)).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static List<String> ruleCodes(RuleCheck.Sent sent) {
        RuleCheck check = new RuleCheck();
        boolean taken =
                check.check("r", "c", sent, SCENE, "parkir-liar"::equals).isPresent();
        assertThat(taken).isEqualTo(check.faults().isEmpty());
        return check.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static RuleCheck.Sent sent(String subject, Rule.Metric metric, double value, @Nullable Double release) {
        return new RuleCheck.Sent(
                null,
                null,
                subject,
                "Parkir liar",
                metric,
                Rule.Comparison.ABOVE,
                value,
                30,
                release,
                60,
                null,
                "parkir-liar",
                true,
                null);
    }

    private static Scene.Zone zone(String id, List<List<Double>> points) {
        return new Scene.Zone(id, "Zona", ZonePurpose.NO_STOPPING, points, null);
    }
}
