package id.balai.incident.internal;

import id.balai.city.GeoPoint;
import id.balai.incident.IncidentAction;
import id.balai.incident.IncidentCommand;
import id.balai.incident.Place;
import id.balai.incident.Priority;
import id.balai.incident.internal.IncidentDesk.NewIncident;
import id.balai.platform.BalaiException;
import id.balai.platform.Required;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people send and makes of it what the desk understands. */
@Component
class IncidentRequests {

    static final int MAX_TITLE = 200;
    static final int MAX_TEXT = 5_000;
    static final int MAX_PHOTOS = 10;
    private static final int MAX_KEY = 100;

    private final CityView city;
    private final CategoryRegister categories;

    IncidentRequests(CityView city, CategoryRegister categories) {
        this.city = city;
        this.categories = categories;
    }

    /** An incident as it is written down: with a position, or with an area when there is none. */
    record Create(
            @Required @Nullable String categoryCode,
            @Nullable String title,
            @Nullable String description,
            @Nullable String placeText,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String areaCode,
            @Nullable Priority priority,
            @Nullable List<UUID> attachmentIds) {}

    /** What a person does to an incident, having seen this version of it. */
    record Act(
            @Required @Nullable IncidentAction action,
            @Required @Nullable Integer version,
            @Nullable String note,
            @Nullable String agencyCode,
            @Nullable List<UUID> attachmentIds) {}

    NewIncident understood(Create request, @Nullable String requestKey) {
        String category = text("categoryCode", request.categoryCode(), 100);
        if (category.isEmpty()) {
            throw new BalaiException.Invalid("categoryCode", "required");
        }
        String title = text("title", request.title(), MAX_TITLE);
        return new NewIncident(
                category,
                title.isEmpty()
                        ? categories.find(category).map(found -> found.nameId()).orElse(category)
                        : title,
                text("description", request.description(), MAX_TEXT),
                place(request),
                request.priority(),
                photos(request.attachmentIds()),
                key(requestKey));
    }

    /** The key by which a request that is sent again is known; null when it has none. */
    static @Nullable String key(@Nullable String sent) {
        String key = text("Idempotency-Key", sent, MAX_KEY);
        return key.isEmpty() ? null : key;
    }

    private Place place(Create request) {
        String words = text("placeText", request.placeText(), MAX_TITLE);
        Double longitude = request.longitude();
        Double latitude = request.latitude();
        if (longitude != null && latitude != null) {
            GeoPoint position = position(longitude, latitude);
            String area = city.areaAt(position)
                    .orElseThrow(() -> new BalaiException.Invalid("longitude", "outside-the-city"));
            return new Place(area, words.isEmpty() ? city.placeText(position) : words, position);
        }
        if (longitude != null || latitude != null) {
            throw new BalaiException.Invalid(longitude == null ? "longitude" : "latitude", "required");
        }
        String area = text("areaCode", request.areaCode(), 40);
        if (area.isEmpty()) {
            throw new BalaiException.Invalid("longitude", "place-required");
        }
        if (city.areaName(area) == null) {
            throw new BalaiException.Invalid("areaCode", "unknown", "area");
        }
        return new Place(area, words, null);
    }

    private static GeoPoint position(double longitude, double latitude) {
        if (!(Math.abs(longitude) <= 180)) {
            throw new BalaiException.Invalid("longitude", "out-of-range", -180, 180);
        }
        if (!(Math.abs(latitude) <= 90)) {
            throw new BalaiException.Invalid("latitude", "out-of-range", -90, 90);
        }
        return new GeoPoint(longitude, latitude);
    }

    /** The command, and before it the version the person has seen. */
    static int version(Act request) {
        if (request.version() == null) {
            throw new BalaiException.Invalid("version", "required");
        }
        return request.version();
    }

    /**
     * What a person asks for.
     *
     * @param routedTo the agency the incident is routed to, asked for when the request names none
     */
    static IncidentCommand.ByPerson understood(Act request, Supplier<@Nullable String> routedTo) {
        if (request.action() == null) {
            throw new BalaiException.Invalid("action", "required");
        }
        String note = text("note", request.note(), MAX_TEXT);
        List<UUID> photos = photos(request.attachmentIds());
        return switch (request.action()) {
            case CONFIRM -> new IncidentCommand.Confirm(note);
            case REJECT -> new IncidentCommand.Reject(note);
            case ASSIGN -> new IncidentCommand.Assign(agency(request, routedTo), note);
            case START -> new IncidentCommand.Start(note);
            case HAND_BACK -> new IncidentCommand.HandBack(note);
            case COMMENT -> new IncidentCommand.Comment(note, photos);
            case RESOLVE -> new IncidentCommand.Resolve(note, photos);
            case CLOSE -> new IncidentCommand.Close(note);
            case REOPEN -> new IncidentCommand.Reopen(note);
        };
    }

    private static String agency(Act request, Supplier<@Nullable String> routedTo) {
        String named = text("agencyCode", request.agencyCode(), 100);
        String agency = named.isEmpty() ? routedTo.get() : named;
        if (agency == null) {
            throw new BalaiException.Invalid("agencyCode", "required");
        }
        return agency;
    }

    private static List<UUID> photos(@Nullable List<UUID> ids) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > MAX_PHOTOS) {
            throw new BalaiException.Invalid("attachmentIds", "too-many-photos", MAX_PHOTOS);
        }
        if (ids.contains(null)) {
            throw new BalaiException.Invalid("attachmentIds", "malformed");
        }
        return ids;
    }

    /** Stripped; empty when absent. */
    static String text(String field, @Nullable String value, int maxLength) {
        String stripped = value == null ? "" : value.strip();
        if (stripped.length() > maxLength) {
            throw new BalaiException.Invalid(field, "too-long", maxLength);
        }
        if (stripped.indexOf('\0') >= 0) {
            throw new BalaiException.Invalid(field, "malformed");
        }
        return stripped;
    }
}
