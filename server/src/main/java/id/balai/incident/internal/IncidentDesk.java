package id.balai.incident.internal;

import id.balai.incident.Actor;
import id.balai.incident.Category;
import id.balai.incident.Decision;
import id.balai.incident.Decision.Accepted;
import id.balai.incident.Decision.Refused;
import id.balai.incident.Incident;
import id.balai.incident.IncidentCommand;
import id.balai.incident.IncidentLifecycle;
import id.balai.incident.IncidentRights;
import id.balai.incident.IncidentState;
import id.balai.incident.Place;
import id.balai.incident.Priority;
import id.balai.incident.Progress;
import id.balai.incident.Signal;
import id.balai.incident.SignalKind;
import id.balai.incident.SignalTally;
import id.balai.platform.BalaiException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people, and the clock, change incidents. */
@Service
class IncidentDesk {

    private final IncidentStore store;
    private final IncidentWriter writer;
    private final CategoryRegister categories;
    private final AttachmentStore attachments;
    private final GrantedWishes granted;
    private final IncidentAlarms alarms;
    private final CityView city;
    private final Clock clock;

    IncidentDesk(
            IncidentStore store,
            IncidentWriter writer,
            CategoryRegister categories,
            AttachmentStore attachments,
            GrantedWishes granted,
            IncidentAlarms alarms,
            CityView city,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.categories = categories;
        this.attachments = attachments;
        this.granted = granted;
        this.alarms = alarms;
        this.city = city;
        this.clock = clock;
    }

    /**
     * What a person writes down.
     *
     * @param priority null for the category's
     * @param requestKey the same for every sending of the same wish; null when it is sent once only
     */
    record NewIncident(
            String categoryCode,
            String title,
            String description,
            Place place,
            @Nullable Priority priority,
            List<UUID> photos,
            @Nullable String requestKey) {}

    /**
     * A person makes an incident. It is a new one even when there is one like it: whoever writes it down has looked. Sent
     * again with the same key, it is the one made the first time.
     */
    @Transactional
    public Incident create(NewIncident wish, Actor.Person person) {
        String signalId = signalId(wish, person);
        if (wish.requestKey() != null) {
            store.lockSignal(signalId);
            Optional<Incident> made = store.findIncidentOfSignal(signalId).flatMap(store::findForUpdate);
            if (made.isPresent()) {
                return made.get();
            }
        }
        Category category = categories
                .find(wish.categoryCode())
                .filter(Category::enabled)
                .orElseThrow(() -> new BalaiException.Invalid("categoryCode", "unknown", "category"));
        if (!IncidentRights.mayCreate(person, wish.place())) {
            throw new BalaiException.Forbidden();
        }
        Instant now = now();
        Signal signal = new Signal(
                signalId,
                SignalKind.PERSON,
                category.code(),
                null,
                null,
                null,
                now,
                wish.place().position(),
                Map.of(),
                null,
                List.of());
        Incident incident = begin(
                category,
                wish.title(),
                wish.description(),
                wish.place(),
                wish.priority(),
                signal,
                wish.photos(),
                person);
        attachments.use(wish.photos(), incident.id(), person.id());
        return incident;
    }

    /** One person's key is no business of another's. */
    private static String signalId(NewIncident wish, Actor.Person person) {
        UUID id = wish.requestKey() == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((person.id() + " " + wish.requestKey()).getBytes(StandardCharsets.UTF_8));
        return "person-" + id;
    }

    /** Begins an incident with a signal, now. */
    Incident begin(
            Category category,
            String title,
            String description,
            Place place,
            @Nullable Priority priority,
            Signal signal,
            List<UUID> photos,
            Actor actor) {
        Instant now = now();
        Incident incident = new Incident(
                store.nextId(),
                title,
                description,
                category.code(),
                priority == null ? category.priority() : priority,
                IncidentState.NEW,
                category.agencyCode(),
                place,
                signal.cameraId(),
                now,
                now,
                Progress.starting(new SlaClock(city).deadlines(category, category.agencyCode(), now)),
                SignalTally.first(signal),
                photos.isEmpty() ? signal.snapshotId() : photos.getFirst(),
                actor instanceof Actor.Person person ? person.id() : null,
                1);
        writer.begin(IncidentLifecycle.begin(incident, signal, actor, photos), signal);
        return incident;
    }

    /**
     * A person acts on an incident.
     *
     * @param version the version that person has seen
     * @param requestKey the same for every sending of the same wish; null when it is sent once only
     */
    @Transactional
    public Incident act(
            long id, int version, IncidentCommand.ByPerson wish, Actor.Person person, @Nullable String requestKey) {
        Incident before = store.findForUpdate(id).orElseThrow(() -> notFound(id));
        boolean seen = IncidentRights.sees(before, person);
        if (requestKey != null && !granted.add(id, person, requestKey)) {
            if (!seen) {
                // As after handing back: the wish was granted, and with it went the right to look.
                throw new BalaiException.Conflict("already-done");
            }
            return before;
        }
        if (!seen) {
            throw notFound(id);
        }
        if (before.version() != version) {
            throw new BalaiException.StaleVersion(before.version());
        }
        if (wish instanceof IncidentCommand.Assign assign && !city.hasAgency(assign.agencyCode())) {
            throw new BalaiException.Invalid("agencyCode", "unknown", "agency");
        }
        Accepted accepted = accepted(decide(before, wish, person));
        attachments.use(wish.attachments(), id, person.id());
        writer.change(before, accepted, null);
        return accepted.incident();
    }

    private static BalaiException.NotFound notFound(long id) {
        return new BalaiException.NotFound("incident", "K-" + id);
    }

    /** An alarm has gone off for an incident: marks it late if it is, and sets the alarm for the next promise. */
    @Transactional
    public void markLate(long id) {
        store.findForUpdate(id).ifPresent(before -> {
            if (decide(before, new IncidentCommand.MarkLate(), Actor.PROGRAM) instanceof Accepted accepted) {
                writer.change(before, accepted, null);
                alarms.setFor(accepted.incident());
            } else {
                alarms.setFor(before);
            }
        });
    }

    /** Decides on a command now, by the clock of the incident's category. */
    Decision decide(Incident incident, IncidentCommand command, Actor actor) {
        Instant now = now();
        return IncidentLifecycle.decide(
                incident,
                command,
                actor,
                now,
                agency -> new SlaClock(city).deadlines(categories.get(incident.categoryCode()), agency, now));
    }

    /** As PostgreSQL keeps it, so that what is told is what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Accepted accepted(Decision decision) {
        return switch (decision) {
            case Accepted accepted -> accepted;
            case Refused(var reason) ->
                throw switch (reason) {
                    case NOT_PERMITTED -> new BalaiException.Forbidden();
                    case ONLY_INFORMED -> new BalaiException.Forbidden("only-informed");
                    case NOT_ALLOWED_IN_STATE, NOTHING_TO_DO -> new BalaiException.Conflict("not-allowed-in-state");
                    case PHOTO_REQUIRED -> new BalaiException.Refused("photo-required");
                    case NOTE_REQUIRED -> new BalaiException.Refused("note-required");
                };
        };
    }
}
