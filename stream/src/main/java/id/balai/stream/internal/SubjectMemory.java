package id.balai.stream.internal;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.proto.GeoPoint;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import id.balai.stream.internal.proto.RuleRecord;
import id.balai.stream.internal.proto.SubjectRecord;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * All that is remembered of one zone or line: its rules, its windows, and up to where the river was read. Mutable, owned
 * by one stream thread; its stored form is {@link SubjectRecord}.
 */
final class SubjectMemory {

    private static final RuleEngine ZONES = RuleEngine.forZones();
    private static final RuleEngine LINES = RuleEngine.forLines();

    private final String cameraId;
    private final String subjectId;
    private final Windows windows;
    private final CrossingHistory crossings = new CrossingHistory();
    private final Map<String, RuleMemory> rules = new HashMap<>(4);
    private final ToldLately lately = new ToldLately();
    private long lastOffset = -1;
    private long lastMs;
    private long arrivedMs;
    private boolean changed;

    SubjectMemory(String cameraId, String subjectId, long arrivedMs) {
        this.cameraId = cameraId;
        this.subjectId = subjectId;
        this.arrivedMs = arrivedMs;
        this.windows = new Windows(cameraId, subjectId);
    }

    /** What an observation did: how it was taken, for the counters. */
    enum Taken {
        /** It counts. */
        COUNTED,
        /** It was read before, as happens after a crash. */
        REPEATED,
        /** It came after its minute was closed. */
        LATE
    }

    /**
     * Takes one observation in.
     *
     * @param offset where it stands in its partition; -1 when unknown
     * @param nowMs time by this machine's clock, to know a silent camera
     * @param inForce the rules of this zone or line
     */
    Taken take(
            Observation observation,
            long offset,
            long nowMs,
            List<CompiledRule> inForce,
            GeoPoint position,
            Consumer<Signal> signals,
            Consumer<ZoneAggregate> aggregates) {
        long atMs = observation.getAtMs();
        if (offset >= 0 && offset <= lastOffset && atMs <= lastMs) {
            lately.tellAgain(offset, signals, aggregates);
            return Taken.REPEATED;
        }
        lastOffset = offset;
        arrivedMs = nowMs;
        lately.forgetBefore(nowMs);
        boolean counted = windows.add(observation, told -> {
            lately.add(offset, nowMs, told);
            aggregates.accept(told);
        });
        applyRules(observation, inForce, position, given -> {
            lately.add(offset, nowMs, given);
            signals.accept(given);
        });
        if (atMs > lastMs || lastMs - atMs > RuleEngine.CLOCK_SET_BACK_MS) {
            lastMs = atMs;
        }
        return counted ? Taken.COUNTED : Taken.LATE;
    }

    private void applyRules(
            Observation observation, List<CompiledRule> inForce, GeoPoint position, Consumer<Signal> signals) {
        long atMs = observation.getAtMs();
        int crossed = observation.hasLine() ? crossings.add(atMs, observation.getLine()) : 0;
        if (rules.size() > inForce.size()) {
            forgetRulesOtherThan(inForce);
        }
        for (CompiledRule compiled : inForce) {
            String ruleId = compiled.rule().getRuleId();
            RuleMemory before = rules.get(ruleId);
            if (before == null) {
                before = RuleMemory.fresh(compiled.condition());
            }
            OptionalDouble value = Readings.value(compiled.rule().getMetric(), observation, crossed);
            RuleEngine.Outcome outcome = (observation.hasLine() ? LINES : ZONES).step(compiled, before, atMs, value);
            rules.put(ruleId, outcome.memory());
            if (outcome.signalDue()) {
                Signal signal = Readings.signal(
                        compiled.rule(), observation, outcome.memory().sinceMs(), value.orElse(0), crossings, position);
                signals.accept(signal);
            }
        }
    }

    private void forgetRulesOtherThan(List<CompiledRule> inForce) {
        for (Iterator<String> known = rules.keySet().iterator(); known.hasNext(); ) {
            String ruleId = known.next();
            if (inForce.stream().noneMatch(rule -> rule.rule().getRuleId().equals(ruleId))) {
                known.remove();
            }
        }
    }

    /** Its name in the store. */
    String key() {
        return cameraId + '\t' + subjectId;
    }

    /** Notes a change; false when one was noted before and is not in a stored form yet. */
    boolean isNewlyChanged() {
        boolean newly = !changed;
        changed = true;
        return newly;
    }

    /** When the newest observation arrived, by this machine's clock. */
    long arrivedMs() {
        return arrivedMs;
    }

    /** Tells the open windows as they stand, when they have changed since. */
    void tellOpen(Consumer<ZoneAggregate> aggregates) {
        windows.tellOpen(aggregates);
    }

    /** True once after {@link #tellOpen}, when what was told must have reached the river and is to be stored as told. */
    boolean openIsTold() {
        return windows.openIsTold();
    }

    /** The stored form, with which no change is left to be stored. */
    byte[] toBytes() {
        changed = false;
        SubjectRecord.Builder record =
                SubjectRecord.newBuilder().setLastOffset(lastOffset).setLastMs(lastMs);
        rules.forEach((ruleId, memory) -> {
            RuleRecord.Builder rule = RuleRecord.newBuilder()
                    .setRuleId(ruleId)
                    .setCondition(memory.condition())
                    .setPhase(memory.phase().ordinal())
                    .setSinceMs(memory.sinceMs())
                    .setLastMs(memory.lastMs())
                    .setEndedMs(memory.endedMs());
            record.addRules(rule);
        });
        windows.writeTo(record);
        crossings.writeTo(record);
        lately.writeTo(record);
        return record.build().toByteArray();
    }

    /**
     * What was remembered.
     *
     * @throws InvalidProtocolBufferException when the bytes are not what {@link #toBytes} made
     */
    static SubjectMemory of(String cameraId, String subjectId, long arrivedMs, byte[] stored)
            throws InvalidProtocolBufferException {
        SubjectRecord record = SubjectRecord.parseFrom(stored);
        SubjectMemory memory = new SubjectMemory(cameraId, subjectId, arrivedMs);
        memory.lastOffset = record.getLastOffset();
        memory.lastMs = record.getLastMs();
        RuleMemory.Phase[] phases = RuleMemory.Phase.values();
        for (RuleRecord rule : record.getRulesList()) {
            RuleMemory.Phase phase = rule.getPhase() < phases.length ? phases[rule.getPhase()] : RuleMemory.Phase.IDLE;
            memory.rules.put(
                    rule.getRuleId(),
                    new RuleMemory(rule.getCondition(), phase, rule.getSinceMs(), rule.getLastMs(), rule.getEndedMs()));
        }
        memory.windows.readFrom(record);
        memory.crossings.readFrom(record);
        memory.lately.readFrom(record, arrivedMs);
        return memory;
    }
}
