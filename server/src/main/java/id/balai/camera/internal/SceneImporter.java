package id.balai.camera.internal;

import id.balai.camera.Rule;
import id.balai.camera.Scene;
import id.balai.platform.BalaiException.FieldFault;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Zones, lines, calibrations and rules of many cameras from one JSON file: an array with an object for each camera. What
 * the file says of a camera's picture replaces what was drawn; rules are added or replaced by their ids, others stay.
 */
@Component
class SceneImporter implements Importer {

    private static final int MAX_CAMERAS = 50_000;

    private final CameraStore cameras;
    private final SceneStore scenes;
    private final RuleStore rules;
    private final Watching watching;
    private final CategoryCodes categories;
    private final JsonMapper json;

    SceneImporter(
            CameraStore cameras,
            SceneStore scenes,
            RuleStore rules,
            Watching watching,
            CategoryCodes categories,
            JsonMapper json) {
        this.cameras = cameras;
        this.scenes = scenes;
        this.rules = rules;
        this.watching = watching;
        this.categories = categories;
        this.json = json;
    }

    /** What the file says of one camera. */
    record Item(
            @Nullable String cameraId,
            @Nullable List<Scene.Zone> zones,
            @Nullable List<Scene.Line> lines,
            @Nullable List<Double> calibration,
            @Nullable List<RuleCheck.Sent> rules) {

        Scene scene() {
            return new Scene(zones == null ? List.of() : zones, lines == null ? List.of() : lines, calibration, 0);
        }

        List<RuleCheck.Sent> rulesOrNone() {
            return rules == null ? List.of() : rules;
        }
    }

    /** What is there already of the cameras in the file. */
    private record Known(
            Set<String> cameras, Map<String, Scene> scenes, Map<String, List<Rule>> rules, Set<String> categories) {}

    @Override
    public String kind() {
        return "zones";
    }

    @Override
    public void run(ImportFile file, ImportReport report) {
        Map<Integer, Item> items = read(file, report);
        Set<String> ids = new HashSet<>();
        items.forEach((index, item) -> {
            if (item.cameraId() == null) {
                report.fault(index, "cameraId", "required");
            } else if (!ids.add(item.cameraId())) {
                report.fault(index, "cameraId", "twice", item.cameraId());
            }
        });
        Known known = known(ids);
        items.forEach((index, item) -> take(index, item, known, report));
    }

    private Map<Integer, Item> read(ImportFile file, ImportReport report) {
        Map<Integer, Item> items = new HashMap<>();
        JsonNode all;
        try {
            all = json.readTree(file.content());
        } catch (JacksonException broken) {
            report.fault(0, null, "broken-json");
            return items;
        }
        if (!all.isArray() || all.size() > MAX_CAMERAS) {
            report.fault(0, null, "malformed");
            return items;
        }
        for (int index = 1; index <= all.size(); index++) {
            try {
                items.put(index, json.treeToValue(all.get(index - 1), Item.class));
            } catch (JacksonException malformed) {
                report.fault(index, null, "malformed");
            }
        }
        return items;
    }

    private Known known(Set<String> ids) {
        return new Known(
                cameras.list(ids).stream().map(row -> row.camera().id()).collect(Collectors.toSet()),
                scenes.list(ids),
                rules.list(ids).stream().collect(Collectors.groupingBy(Rule::cameraId)),
                new HashSet<>());
    }

    private void take(int index, Item item, Known known, ImportReport report) {
        String cameraId = item.cameraId();
        if (cameraId == null) {
            return;
        }
        if (!known.cameras.contains(cameraId)) {
            report.fault(index, "cameraId", "unknown", cameraId);
            return;
        }
        Scene drawn = item.scene();
        List<Rule> before = known.rules.getOrDefault(cameraId, List.of());
        List<FieldFault> faults = watching.sceneFaults(cameraId, drawn, before);
        faults.forEach(fault -> fault(index, "", fault, report));
        if (!faults.isEmpty()) {
            return;
        }
        boolean changed = false;
        Scene was = known.scenes.getOrDefault(cameraId, Scene.EMPTY);
        boolean fresh = was.version() == 0;
        if (!same(was, drawn)) {
            watching.put(cameraId, drawn);
            changed = true;
        }
        for (int i = 0; i < item.rulesOrNone().size(); i++) {
            changed |= takeRule(index, i, cameraId, item.rulesOrNone().get(i), drawn, before, known, report);
        }
        if (!changed) {
            report.unchanged();
        } else if (fresh) {
            report.created();
        } else {
            report.updated();
        }
    }

    private boolean takeRule(
            int index,
            int number,
            String cameraId,
            RuleCheck.Sent sent,
            Scene drawn,
            List<Rule> before,
            Known known,
            ImportReport report) {
        String field = "rules[" + number + "].";
        String id = sent.id();
        if (id == null || !DraftCheck.ID.matcher(id).matches()) {
            report.fault(index, field + "id", "malformed");
            return false;
        }
        RuleCheck check = new RuleCheck();
        Optional<Rule> rule = check.check(id, cameraId, sent, drawn, code -> isCategory(code, known));
        check.faults().forEach(fault -> fault(index, field, fault, report));
        if (rule.isEmpty() || before.stream().anyMatch(each -> same(each, rule.get()))) {
            return false;
        }
        Optional<Rule> other = rules.find(id).filter(each -> !each.cameraId().equals(cameraId));
        if (other.isPresent()) {
            report.fault(index, field + "id", "taken", id);
            return false;
        }
        watching.put(rule.get());
        return true;
    }

    private boolean isCategory(String code, Known known) {
        if (known.categories.contains(code)) {
            return true;
        }
        boolean there = categories.isCategory(code);
        if (there) {
            known.categories.add(code);
        }
        return there;
    }

    private static void fault(int index, String prefix, FieldFault fault, ImportReport report) {
        report.fault(
                index, prefix + fault.field(), fault.code(), fault.arguments().toArray());
    }

    private static boolean same(Scene one, Scene other) {
        return one.zones().equals(other.zones())
                && one.lines().equals(other.lines())
                && Objects.equals(one.calibration(), other.calibration());
    }

    private static boolean same(Rule one, Rule other) {
        return new Rule(
                        one.id(),
                        one.cameraId(),
                        one.subjectId(),
                        one.name(),
                        one.metric(),
                        one.comparison(),
                        one.value(),
                        one.durationSeconds(),
                        one.releaseValue(),
                        one.coolDownSeconds(),
                        one.schedule(),
                        one.categoryCode(),
                        one.enabled(),
                        other.version())
                .equals(other);
    }
}
