package id.balai.incident.internal;

import id.balai.city.GeoPoint;
import id.balai.incident.Category;
import id.balai.incident.IncidentLifecycle;
import id.balai.incident.IncidentState;
import id.balai.incident.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a signal is about something that is known already. Pure.
 *
 * <p>It is when an incident of the same category that is not over was seen by the same camera, or lies within the
 * category's radius and was last seen within its time. A resolved one is joined (and so reopened) only by its own camera,
 * and only for {@link IncidentLifecycle#REOPENED_WITHIN}: what another camera sees nearby afterwards, or the same one days
 * later, is more likely a new thing.
 */
final class Correlator {

    /**
     * An incident that a signal might join.
     *
     * @param lastSeenAt when it was last told of
     * @param resolvedAt when it was resolved; null when it is not
     */
    record Candidate(
            long id,
            String categoryCode,
            IncidentState state,
            @Nullable String cameraId,
            @Nullable GeoPoint position,
            Instant lastSeenAt,
            @Nullable Instant resolvedAt) {}

    private Correlator() {}

    /** The incident to join; empty when the signal begins a new one. Does not depend on the order of the candidates. */
    static Optional<Candidate> choose(Signal signal, Category category, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.categoryCode().equals(signal.categoryCode())
                        && IncidentLifecycle.takesSignal(candidate.state(), candidate.resolvedAt(), signal.at())
                        && (sameCamera(signal, candidate) || near(signal, category, candidate)))
                .min(Comparator.comparing((Candidate candidate) -> !sameCamera(signal, candidate))
                        .thenComparing(candidate -> !candidate.state().open())
                        .thenComparing(candidate -> distanceMetres(signal, candidate))
                        .thenComparing(Candidate::lastSeenAt, Comparator.reverseOrder())
                        .thenComparing(Candidate::id));
    }

    private static boolean sameCamera(Signal signal, Candidate candidate) {
        return signal.cameraId() != null && signal.cameraId().equals(candidate.cameraId());
    }

    private static boolean near(Signal signal, Category category, Candidate candidate) {
        Duration apart = Duration.between(candidate.lastSeenAt(), signal.at()).abs();
        return candidate.state().open()
                && category.joinRadiusMetres() > 0
                && apart.compareTo(Duration.ofMinutes(category.joinMinutes())) <= 0
                && distanceMetres(signal, candidate) <= category.joinRadiusMetres();
    }

    private static double distanceMetres(Signal signal, Candidate candidate) {
        return signal.position() == null || candidate.position() == null
                ? Double.MAX_VALUE
                : signal.position().distanceMetres(candidate.position());
    }
}
