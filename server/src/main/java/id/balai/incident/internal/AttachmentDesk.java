package id.balai.incident.internal;

import id.balai.incident.Actor;
import id.balai.incident.Attachment;
import id.balai.incident.Attachments;
import id.balai.incident.IncidentRights;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.storage.ObjectStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Keeps pictures, and shows them to those who may see the incident they belong to. */
@Service
class AttachmentDesk implements Attachments {

    private static final Duration UNUSED_KEPT = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final AttachmentStore store;
    private final IncidentQueries incidents;
    private final ObjectStore objects;
    private final Pictures pictures;
    private final ObjectProvider<AuditTrail> audit;
    private final Clock clock;

    AttachmentDesk(
            AttachmentStore store,
            IncidentQueries incidents,
            ObjectStore objects,
            Pictures pictures,
            ObjectProvider<AuditTrail> audit,
            Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.objects = objects;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UUID keepSnapshot(byte[] jpeg) {
        return keep(jpeg, Attachment.Kind.SNAPSHOT, null).id();
    }

    /** Keeps a photo somebody sent. */
    Attachment keepPhoto(byte[] sent, Actor.Person person) {
        return keep(sent, Attachment.Kind.PHOTO, person.id());
    }

    /** The row comes first: a picture without a row would lie in the store for ever, a row without one goes in a day. */
    private Attachment keep(byte[] sent, Attachment.Kind kind, @Nullable String personId) {
        Pictures.Clean clean = pictures.clean(sent);
        Attachment attachment =
                new Attachment(UUID.randomUUID(), kind, Pictures.CONTENT_TYPE, clean.width(), clean.height());
        store.insert(attachment, clean.jpeg().length, personId, clock.instant());
        objects.put(key(attachment.id(), false), clean.jpeg());
        return attachment;
    }

    /**
     * The bytes of a picture, for somebody who may see its incident, or who has sent it and not used it yet. That the whole
     * picture was looked at is recorded; small ones in lists are not.
     *
     * @throws BalaiException.NotFound when there is none, or none that this person may see
     */
    byte[] read(UUID id, boolean thumb, Actor.Person person) {
        AttachmentStore.Row row = store.find(id)
                .filter(found -> maySee(found, person))
                .orElseThrow(() -> new BalaiException.NotFound("attachment", id));
        byte[] content = (thumb ? thumb(id) : objects.find(key(id, false)))
                .orElseThrow(() -> new BalaiException.NotFound("attachment", id));
        if (!thumb && row.incidentId() != null) {
            audit.ifAvailable(trail -> trail.record(
                    "attachment-viewed", "incident", "K-" + row.incidentId(), Map.of("attachment", id.toString())));
        }
        return content;
    }

    /** The small one, made when it is asked for first: most photos are looked at by few, and sending one must not wait. */
    private Optional<byte[]> thumb(UUID id) {
        Optional<byte[]> made = objects.find(key(id, true));
        return made.isPresent()
                ? made
                : objects.find(key(id, false)).map(whole -> {
                    byte[] thumb = pictures.thumb(whole);
                    objects.put(key(id, true), thumb);
                    return thumb;
                });
    }

    private boolean maySee(AttachmentStore.Row row, Actor.Person person) {
        return row.incidentId() == null
                ? person.id().equals(row.uploadedBy())
                : incidents
                        .find(row.incidentId())
                        .filter(incident -> IncidentRights.sees(incident, person))
                        .isPresent();
    }

    /** Removes what was sent and never used. */
    void removeUnused() {
        List<UUID> gone;
        do {
            gone = store.forgetUnused(clock.instant().minus(UNUSED_KEPT), BATCH);
            for (UUID id : gone) {
                objects.delete(key(id, true));
                objects.delete(key(id, false));
            }
        } while (gone.size() == BATCH);
    }

    /** Spread over folders by the id's first two letters. */
    private static String key(UUID id, boolean thumb) {
        String name = id.toString();
        return "attachments/" + name.substring(0, 2) + "/" + name + (thumb ? "-thumb.jpg" : ".jpg");
    }
}
