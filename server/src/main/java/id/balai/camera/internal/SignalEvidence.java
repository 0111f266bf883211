package id.balai.camera.internal;

import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.Signal;
import id.balai.incident.Attachments;
import id.balai.platform.BalaiException;
import id.balai.platform.Shed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gathers what shows that a signal is right: the picture with the objects marked, and the figures. */
@Component
class SignalEvidence {

    private static final Logger log = LoggerFactory.getLogger(SignalEvidence.class);
    private static final Duration PICTURE_WITHIN = Duration.ofSeconds(2);

    /** A picture taken later than this shows something else. */
    private static final Duration PICTURE_TELLS = Duration.ofMinutes(2);

    private final EyeClient eyes;
    private final Attachments attachments;
    private final Clock clock;
    private final Counter left;

    SignalEvidence(EyeClient eyes, Attachments attachments, Clock clock, MeterRegistry meters) {
        this.eyes = eyes;
        this.attachments = attachments;
        this.clock = clock;
        this.left = Shed.counter(meters, "picture");
    }

    /**
     * What was gathered.
     *
     * @param snapshotId the picture; null when there is none, and {@code figures} say why under {@code picture}
     */
    record Gathered(@Nullable UUID snapshotId, Map<String, Object> figures) {}

    /**
     * Gathers it.
     *
     * @param hurried whether so many signals wait that there is no time for pictures
     */
    Gathered gather(Signal signal, boolean hurried) {
        Map<String, Object> figures = figures(signal);
        if (hurried) {
            left.increment();
            figures.put("picture", "too-many");
            return new Gathered(null, figures);
        }
        Instant at = Instant.ofEpochMilli(signal.getAtMs());
        if (at.plus(PICTURE_TELLS).isBefore(clock.instant())) {
            figures.put("picture", "too-late");
            return new Gathered(null, figures);
        }
        Optional<EyeClient.Picture> picture =
                eyes.snapshot(signal.getCameraId(), null, signal.getTrackIdsList(), PICTURE_WITHIN);
        if (picture.isEmpty()) {
            figures.put("picture", "eye-away");
            return new Gathered(null, figures);
        }
        UUID kept = keep(signal, picture.get());
        figures.put("picture", kept == null ? "not-kept" : "taken");
        Instant seen = picture.get().at();
        if (kept != null && seen != null) {
            figures.put("pictureAt", seen.toString());
        }
        return new Gathered(kept, figures);
    }

    private @Nullable UUID keep(Signal signal, EyeClient.Picture picture) {
        try {
            return attachments.keepSnapshot(picture.jpeg());
        } catch (BalaiException.Refused noPicture) {
            log.warn("The picture for signal {} is none: {}", signal.getSignalId(), noPicture.code());
            return null;
        } catch (RuntimeException storageAway) {
            // A full disk must not hide that something happens in the street.
            log.warn("The picture for signal {} cannot be kept: {}", signal.getSignalId(), storageAway.toString());
            return null;
        }
    }

    private static Map<String, Object> figures(Signal signal) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("metric", signal.getMetric().name());
        figures.put("comparison", signal.getComparison().name());
        figures.put("threshold", signal.getThreshold());
        figures.put("value", signal.getValue());
        figures.put("startedAt", Instant.ofEpochMilli(signal.getStartedMs()).toString());
        figures.put("ruleId", signal.getRuleId());
        figures.put("ruleVersion", signal.getRuleVersion());
        figures.put("subjectId", signal.getSubjectId());
        if (signal.getCountsCount() > 0) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (ClassCount count : signal.getCountsList()) {
                counts.merge(count.getObjectClass().name(), count.getCount(), Integer::sum);
            }
            figures.put("counts", counts);
        }
        return figures;
    }
}
