package id.balai.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the city that somebody must put right.
 *
 * @param id counts up; people see it as {@link #number()}
 * @param title one line
 * @param description more words; empty when there are none
 * @param categoryCode its {@link Category}
 * @param priority how pressing
 * @param state where it stands
 * @param agencyCode the agency that answers for it: by its category at first, by hand later; null when that agency
 *     handed it back and no other has it yet
 * @param place where it is
 * @param cameraId the camera that saw it first; null when a person told of it
 * @param openedAt when it began
 * @param changedAt when it last changed
 * @param progress it against its clock
 * @param signals how often it was told of
 * @param photoId the picture shown for it, an attachment; null when there is none
 * @param createdBy the id of the person who wrote it down; null when a camera did
 * @param version counts the changes, from 1
 */
public record Incident(
        long id,
        String title,
        String description,
        String categoryCode,
        Priority priority,
        IncidentState state,
        @Nullable String agencyCode,
        Place place,
        @Nullable String cameraId,
        Instant openedAt,
        Instant changedAt,
        Progress progress,
        SignalTally signals,
        @Nullable UUID photoId,
        @Nullable String createdBy,
        int version) {

    /** The number people say on the telephone: {@code K-1042}. */
    public String number() {
        return "K-" + id;
    }

    Incident changed(IncidentState newState, @Nullable String newAgency, Progress newProgress, Instant now) {
        return new Incident(
                id,
                title,
                description,
                categoryCode,
                priority,
                newState,
                newAgency,
                place,
                cameraId,
                openedAt,
                now,
                newProgress,
                signals,
                photoId,
                createdBy,
                version + 1);
    }

    Incident withSignal(Signal signal) {
        return new Incident(
                id,
                title,
                description,
                categoryCode,
                priority,
                state,
                agencyCode,
                place,
                cameraId,
                openedAt,
                changedAt,
                progress,
                signals.plus(signal),
                photoId == null ? signal.snapshotId() : photoId,
                createdBy,
                version);
    }
}
