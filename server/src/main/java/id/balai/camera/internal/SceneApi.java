package id.balai.camera.internal;

import id.balai.camera.Rule;
import id.balai.camera.RuleSchedule;
import id.balai.camera.Scene;
import id.balai.identity.CurrentPerson;
import id.balai.identity.Scope;
import id.balai.platform.BalaiException;
import id.balai.platform.Page;
import id.balai.platform.Required;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is drawn on cameras' pictures, and the rules about it. */
@RestController
@Tag(name = "watching", description = "Zones, lines and rules")
class SceneApi {

    private final Watching watching;
    private final SceneStore scenes;
    private final RuleStore rules;
    private final CameraDirectory directory;
    private final CurrentPerson current;

    SceneApi(Watching watching, SceneStore scenes, RuleStore rules, CameraDirectory directory, CurrentPerson current) {
        this.watching = watching;
        this.scenes = scenes;
        this.rules = rules;
        this.directory = directory;
        this.current = current;
    }

    /** A scene as sent by the browser. */
    record SceneChange(
            @Nullable List<Scene.Zone> zones,
            @Nullable List<Scene.Line> lines,
            @Nullable List<Double> calibration,
            @Required @Nullable Long version) {

        Scene scene() {
            return new Scene(zones == null ? List.of() : zones, lines == null ? List.of() : lines, calibration, 0);
        }
    }

    /** A rule as sent by the browser. */
    record RuleChange(
            @Required @Nullable String cameraId,
            @Required @Nullable String subjectId,
            @Required @Nullable String name,
            @Required Rule.@Nullable Metric metric,
            @Required Rule.@Nullable Comparison comparison,
            @Required @Nullable Double value,
            @Nullable Integer durationSeconds,
            @Nullable Double releaseValue,
            @Nullable Integer coolDownSeconds,
            @Nullable RuleSchedule schedule,
            @Required @Nullable String categoryCode,
            @Nullable Boolean enabled,
            @Nullable Long version) {

        RuleCheck.Sent sent() {
            return new RuleCheck.Sent(
                    null,
                    cameraId,
                    subjectId,
                    name,
                    metric,
                    comparison,
                    value,
                    durationSeconds,
                    releaseValue,
                    coolDownSeconds,
                    schedule,
                    categoryCode,
                    enabled,
                    version);
        }
    }

    @GetMapping("/api/cameras/{id}/zones")
    Scene zones(@PathVariable String id) {
        requireVisible(id);
        return scenes.find(id);
    }

    @PutMapping("/api/cameras/{id}/zones")
    @Operation(summary = "Replace what is drawn on a picture", description = "Told to the eyes within a second.")
    Scene draw(@PathVariable String id, @RequestBody SceneChange change) {
        requireVisible(id);
        return watching.draw(id, change.scene(), version(change.version()));
    }

    @GetMapping("/api/rules")
    @Operation(
            summary = "Rules",
            description =
                    "All of one camera, or those of all cameras that may be seen, by camera, part by part. Words in q are"
                            + " looked for in name, camera and category.")
    Page<Rule> rules(
            @RequestParam(required = false) @Nullable String camera,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "500") int limit) {
        if (camera != null) {
            requireVisible(camera);
            return Page.whole(rules.list(List.of(camera)));
        }
        int most = Page.boundedLimit(limit);
        Scope scope = current.scope();
        List<Rule> asked = rules.listAll().stream()
                .filter(rule -> q == null || says(rule, q))
                .filter(rule -> directory.find(rule.cameraId(), scope).isPresent())
                .sorted(Comparator.comparing(SceneApi::place))
                .toList();
        List<Rule> part = asked.stream()
                .filter(rule -> cursor == null || place(rule).compareTo(cursor) > 0)
                .limit(most + 1L)
                .toList();
        Page<Rule> page = Page.of(part, most, SceneApi::place);
        return new Page<>(page.items(), page.nextCursor(), (long) asked.size());
    }

    private static String place(Rule rule) {
        return rule.cameraId() + " " + rule.id();
    }

    /** Whether each of the words is somewhere in the rule's name, camera or category. */
    private static boolean says(Rule rule, String words) {
        String said = String.join("\n", rule.name(), rule.cameraId(), rule.categoryCode())
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
    }

    @PostMapping("/api/rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a rule", description = "In force within five seconds.")
    Rule add(@RequestBody RuleChange change) {
        if (change.cameraId() == null) {
            throw new BalaiException.Invalid("cameraId", "required");
        }
        requireVisible(change.cameraId());
        return watching.add(change.cameraId(), change.sent());
    }

    @PutMapping("/api/rules/{id}")
    Rule change(@PathVariable String id, @RequestBody RuleChange change) {
        requireVisible(watching.get(id).cameraId());
        return watching.change(id, change.sent(), version(change.version()));
    }

    @DeleteMapping("/api/rules/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        requireVisible(watching.get(id).cameraId());
        watching.remove(id);
    }

    private void requireVisible(String cameraId) {
        if (directory.find(cameraId, current.scope()).isEmpty()) {
            throw new BalaiException.NotFound("camera", cameraId);
        }
    }

    private static long version(@Nullable Long sent) {
        if (sent == null) {
            throw new BalaiException.Invalid("version", "required");
        }
        return sent;
    }
}
