package id.balai.incident;

import id.balai.city.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule on a camera was met: what the module of the cameras tells.
 *
 * @param signalId the same for every delivery of the same signal
 * @param categoryCode what the rule makes of it
 * @param cameraId the camera
 * @param cameraName its name, for the title and the place
 * @param position where the camera stands; null when not known
 * @param at when the rule was met, by the camera's clock
 * @param ruleName the rule's name
 * @param figures what was measured and against what, by name
 * @param snapshotId the picture, kept beforehand with {@link Attachments#keepSnapshot}; null when there is none
 * @param trackIds the tracks of the objects it is about
 */
public record SignalReport(
        String signalId,
        String categoryCode,
        String cameraId,
        String cameraName,
        @Nullable GeoPoint position,
        Instant at,
        String ruleName,
        Map<String, Object> figures,
        @Nullable UUID snapshotId,
        List<String> trackIds) {}
