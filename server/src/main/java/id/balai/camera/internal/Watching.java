package id.balai.camera.internal;

import id.balai.camera.Rule;
import id.balai.camera.Scene;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.BalaiException.FieldFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes to what is drawn on pictures and to the rules about it. Each is committed with its place in the outbox. */
@Service
class Watching {

    private final CameraStore cameras;
    private final SceneStore scenes;
    private final RuleStore rules;
    private final CameraOutbox outbox;
    private final CategoryCodes categories;
    private final CameraDirectory directory;
    private final AuditTrail audit;

    Watching(
            CameraStore cameras,
            SceneStore scenes,
            RuleStore rules,
            CameraOutbox outbox,
            CategoryCodes categories,
            CameraDirectory directory,
            AuditTrail audit) {
        this.cameras = cameras;
        this.scenes = scenes;
        this.rules = rules;
        this.outbox = outbox;
        this.categories = categories;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * Replaces what is drawn on a camera's picture.
     *
     * @throws BalaiException.Invalid when it does not hold
     * @throws BalaiException.StaleVersion when it is not of this version any more
     */
    @Transactional
    Scene draw(String cameraId, Scene drawn, long version) {
        lock(cameraId);
        long now = scenes.find(cameraId).version();
        if (now != version) {
            throw new BalaiException.StaleVersion(now);
        }
        List<FieldFault> faults = sceneFaults(cameraId, drawn, rules.list(List.of(cameraId)));
        if (!faults.isEmpty()) {
            throw new BalaiException.Invalid(faults);
        }
        put(cameraId, drawn);
        audit.record(
                "zones-changed",
                "camera",
                cameraId,
                Map.of("zones", drawn.zones().size(), "lines", drawn.lines().size()));
        return scenes.find(cameraId);
    }

    /** What does not hold of a scene, with these rules about it. */
    List<FieldFault> sceneFaults(String cameraId, Scene drawn, List<Rule> about) {
        List<FieldFault> faults = new ArrayList<>(SceneCheck.faults(drawn));
        if (!faults.isEmpty()) {
            return faults;
        }
        Set<String> ids = new HashSet<>();
        drawn.zones().forEach(zone -> ids.add(zone.id()));
        drawn.lines().forEach(line -> ids.add(line.id()));
        for (Rule rule : about) {
            if (!ids.contains(rule.subjectId())) {
                faults.add(FieldFault.of("zones", "used-by-rule", rule.name()));
            }
        }
        String taken = scenes.findTaken(cameraId, ids);
        if (taken != null) {
            faults.add(FieldFault.of("zones", "taken", taken));
        }
        return faults;
    }

    /** Keeps a scene that holds, and tells the eyes. */
    void put(String cameraId, Scene drawn) {
        scenes.put(cameraId, drawn);
        cameras.touchScene(cameraId);
        outbox.add(List.of(cameraId));
        directory.refreshAfterCommit();
    }

    /**
     * Adds a rule.
     *
     * @throws BalaiException.NotFound when there is no such camera
     * @throws BalaiException.Invalid when it does not hold
     */
    @Transactional
    Rule add(String cameraId, RuleCheck.Sent sent) {
        lock(cameraId);
        Rule rule = checked("r-" + UUID.randomUUID(), cameraId, sent);
        put(rule);
        audit.record("rule-created", "rule", rule.id(), Map.of("camera", cameraId, "name", rule.name()));
        return rules.find(rule.id()).orElseThrow();
    }

    /**
     * Changes a rule; it stays with its camera.
     *
     * @throws BalaiException.StaleVersion when it is not of this version any more
     */
    @Transactional
    Rule change(String ruleId, RuleCheck.Sent sent, long version) {
        Rule known = get(ruleId);
        lock(known.cameraId());
        Rule before = get(ruleId);
        if (before.version() != version) {
            throw new BalaiException.StaleVersion(before.version());
        }
        Rule rule = checked(ruleId, before.cameraId(), sent);
        put(rule);
        audit.record("rule-changed", "rule", ruleId, Map.of("before", summary(before), "after", summary(rule)));
        return get(ruleId);
    }

    /** Removes a rule. */
    @Transactional
    void remove(String ruleId) {
        Rule rule = get(ruleId);
        lock(rule.cameraId());
        rules.remove(ruleId);
        cameras.touchRules(rule.cameraId());
        outbox.add(List.of(rule.cameraId()));
        audit.record("rule-removed", "rule", ruleId, Map.of("camera", rule.cameraId(), "name", rule.name()));
    }

    /** Keeps a rule that holds, and tells the streams. */
    void put(Rule rule) {
        rules.put(rule);
        cameras.touchRules(rule.cameraId());
        outbox.add(List.of(rule.cameraId()));
    }

    /**
     * The rule.
     *
     * @throws BalaiException.NotFound when there is none
     */
    Rule get(String ruleId) {
        return rules.find(ruleId).orElseThrow(() -> new BalaiException.NotFound("rule", ruleId));
    }

    private Rule checked(String ruleId, String cameraId, RuleCheck.Sent sent) {
        RuleCheck check = new RuleCheck();
        return check.check(ruleId, cameraId, sent, scenes.find(cameraId), categories::isCategory)
                .orElseThrow(() -> new BalaiException.Invalid(check.faults()));
    }

    /** One change at a time of what belongs to a camera, so that versions on Kafka grow in the order of the changes. */
    private void lock(String cameraId) {
        if (cameras.findLocked(cameraId).isEmpty()) {
            throw new BalaiException.NotFound("camera", cameraId);
        }
    }

    private static String summary(Rule rule) {
        return rule.name() + ": " + rule.metric() + ' ' + rule.comparison() + ' ' + rule.value() + ", "
                + rule.durationSeconds() + " s" + (rule.enabled() ? "" : ", off");
    }
}
