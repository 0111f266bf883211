package id.balai.stream.internal;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.GeoPoint;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One processor for all that is asked of an observation, because at tens of thousands a second each hop and each store
 * of the DSL would cost more than the work. It keeps its memory as objects in a store that tells the changelog once a
 * commit.
 *
 * <p>Processing is at-least-once, and once in effect. Every memory carries the offset up to which it was made, so an
 * observation that is read again after a crash counts once. What it told may have been lost in the crash and is told
 * again: a signal with the same id, an aggregate with the same figures. After an orderly end nothing is read again, and so
 * nothing told again.
 */
final class CityProcessor implements Processor<String, Message, String, Message> {

    static final String SUBJECTS = "subjects";
    static final String RULES = "rules";
    static final String TO_SIGNALS = "signals";
    static final String TO_AGGREGATES = "aggregates";

    /** A camera of which nothing arrived for so long has its open windows told as they stand. */
    static final long SILENT_MS = 30_000;

    /** A zone or line of which nothing arrived for so long is forgotten. */
    static final long FORGOTTEN_MS = Duration.ofHours(26).toMillis();

    private static final Logger log = LoggerFactory.getLogger(CityProcessor.class);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(1);
    private static final int HOUSEKEEPING_ROUNDS = 10;

    private final Counters counters;
    private final Map<String, Camera> cameras = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // set by init, before which Kafka Streams calls nothing
    private ProcessorContext<String, Message> context;

    @SuppressWarnings("NullAway.Init")
    private SubjectStore subjects;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, CameraRules> rules;

    private int round;

    CityProcessor(Counters counters) {
        this.counters = counters;
    }

    /** A camera as this task knows it: the rules in force by zone or line, and the memory of each zone and line. */
    private static final class Camera {
        private long rulesVersion = -1;
        private GeoPoint position = GeoPoint.getDefaultInstance();
        private Map<String, List<CompiledRule>> rulesBySubject = Map.of();
        private final Map<String, SubjectMemory> subjects = new HashMap<>(4);
    }

    @Override
    public void init(ProcessorContext<String, Message> given) {
        context = given;
        cameras.clear();
        subjects = given.getStateStore(SUBJECTS);
        rules = given.getStateStore(RULES);
        try (KeyValueIterator<String, CameraRules> stored = rules.all()) {
            while (stored.hasNext()) {
                KeyValue<String, CameraRules> each = stored.next();
                enforce(camera(each.key), each.value);
            }
        }
        loadSubjects(given.currentSystemTimeMs());
        given.schedule(HOUSEKEEPING, PunctuationType.WALL_CLOCK_TIME, this::keepHouse);
    }

    @Override
    public void process(Record<String, Message> message) {
        switch (message.value()) {
            case Observation observation -> take(message.key(), observation);
            case CameraRules changed -> change(message.key(), changed);
            case null -> {
                // Only the registry of rules knows tombstones.
                if (context.recordMetadata()
                        .map(RecordMetadata::topic)
                        .orElse("")
                        .equals(Topic.RULE_REGISTRY.topicName())) {
                    withdraw(message.key());
                }
            }
            default -> counters.malformed.increment();
        }
    }

    private void take(@Nullable String cameraId, Observation observation) {
        if (observation == ObservationReader.LEFT_OUT) {
            counters.shed.increment();
            return;
        }
        String subjectId = observation.hasLine()
                ? observation.getLine().getLineId()
                : observation.getZone().getZoneId();
        if (cameraId == null || subjectId.isEmpty() || observation.getAtMs() <= 0) {
            counters.malformed.increment();
            return;
        }
        long nowMs = context.currentSystemTimeMs();
        Camera camera = camera(cameraId);
        SubjectMemory memory = camera.subjects.get(subjectId);
        if (memory == null) {
            memory = new SubjectMemory(cameraId, subjectId, nowMs);
            camera.subjects.put(subjectId, memory);
        }
        long offset = context.recordMetadata().map(RecordMetadata::offset).orElse(-1L);
        SubjectMemory.Taken taken = memory.take(
                observation,
                offset,
                nowMs,
                camera.rulesBySubject.getOrDefault(subjectId, List.of()),
                camera.position,
                this::give,
                this::tell);
        switch (taken) {
            case COUNTED -> counters.observations.increment();
            case LATE -> counters.late.increment();
            case REPEATED -> counters.repeated.increment();
        }
        if (taken != SubjectMemory.Taken.REPEATED) {
            subjects.changed(memory);
        }
    }

    private void change(@Nullable String cameraId, CameraRules changed) {
        if (cameraId == null || changed.getCameraId().isEmpty()) {
            counters.malformed.increment();
            return;
        }
        Camera camera = camera(cameraId);
        if (changed.getVersion() < camera.rulesVersion) {
            return;
        }
        counters.ruleChanges.increment();
        enforce(camera, changed);
        rules.put(cameraId, changed);
    }

    private void withdraw(@Nullable String cameraId) {
        if (cameraId == null) {
            counters.malformed.increment();
            return;
        }
        counters.ruleChanges.increment();
        Camera camera = camera(cameraId);
        camera.rulesBySubject = Map.of();
        camera.rulesVersion = -1;
        rules.delete(cameraId);
    }

    private static void enforce(Camera camera, CameraRules inForce) {
        Map<String, List<CompiledRule>> bySubject = new HashMap<>();
        for (Rule rule : inForce.getRulesList()) {
            if (rule.getEnabled()) {
                bySubject
                        .computeIfAbsent(rule.getSubjectId(), subject -> new ArrayList<>(2))
                        .add(CompiledRule.of(rule));
            }
        }
        camera.rulesBySubject = bySubject;
        camera.rulesVersion = inForce.getVersion();
        camera.position = inForce.getPosition();
    }

    private void loadSubjects(long nowMs) {
        try (KeyValueIterator<String, byte[]> stored = subjects.all()) {
            while (stored.hasNext()) {
                KeyValue<String, byte[]> each = stored.next();
                int tab = each.key.indexOf('\t');
                String cameraId = each.key.substring(0, tab);
                String subjectId = each.key.substring(tab + 1);
                camera(cameraId).subjects.put(subjectId, SubjectMemory.of(cameraId, subjectId, nowMs, each.value));
            }
        } catch (InvalidProtocolBufferException broken) {
            // Only statistics of minutes are in here: starting anew is better than not starting.
            log.warn("The memory of task {} is broken and starts anew: {}", context.taskId(), broken.getMessage());
        }
    }

    private void keepHouse(long nowMs) {
        round = (round + 1) % HOUSEKEEPING_ROUNDS;
        if (round == 0) {
            cameras.values().removeIf(camera -> sweep(camera, nowMs));
        }
    }

    /** True when nothing is left of the camera. */
    private boolean sweep(Camera camera, long nowMs) {
        camera.subjects.values().removeIf(memory -> {
            long silentMs = nowMs - memory.arrivedMs();
            if (silentMs > SILENT_MS) {
                memory.tellOpen(this::tell);
                if (silentMs > SILENT_MS + ToldLately.KEPT_MS && memory.openIsTold()) {
                    subjects.changed(memory);
                }
            }
            boolean forgotten = silentMs > FORGOTTEN_MS;
            if (forgotten) {
                subjects.forget(memory);
            }
            return forgotten;
        });
        return camera.subjects.isEmpty() && camera.rulesVersion < 0;
    }

    private void give(Signal signal) {
        counters.signals.increment();
        context.forward(new Record<>(signal.getCameraId(), signal, context.currentSystemTimeMs()), TO_SIGNALS);
    }

    private void tell(ZoneAggregate aggregate) {
        counters.aggregates.increment();
        context.forward(new Record<>(aggregate.getCameraId(), aggregate, context.currentSystemTimeMs()), TO_AGGREGATES);
    }

    private Camera camera(String cameraId) {
        return cameras.computeIfAbsent(cameraId, absent -> new Camera());
    }
}
