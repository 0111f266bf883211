package id.balai.incident.internal;

import id.balai.identity.CurrentPerson;
import id.balai.incident.Actor;
import id.balai.incident.Categories;
import id.balai.incident.Incident;
import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentSummary;
import id.balai.incident.Incidents;
import id.balai.incident.internal.IncidentCursor.Sort;
import id.balai.platform.BalaiException;
import id.balai.platform.Page;
import id.balai.platform.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over HTTP. */
@RestController
@RequestMapping("/api/incidents")
class IncidentApi {

    private static final int MAX_WORDS = 200;

    private final IncidentReading reading;
    private final IncidentDesk desk;
    private final IncidentRequests requests;
    private final Incidents incidents;
    private final Categories categories;
    private final Callers callers;
    private final CurrentPerson current;

    IncidentApi(
            IncidentReading reading,
            IncidentDesk desk,
            IncidentRequests requests,
            Incidents incidents,
            Categories categories,
            Callers callers,
            CurrentPerson current) {
        this.reading = reading;
        this.desk = desk;
        this.requests = requests;
        this.incidents = incidents;
        this.categories = categories;
        this.callers = callers;
        this.current = current;
    }

    @GetMapping
    Page<IncidentSummary> list(
            @ParameterObject IncidentQuery query,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        IncidentFilter filter = query.filter(categories::informing);
        if (q != null) {
            filter = filter.withText(IncidentRequests.text("q", q, MAX_WORDS));
        }
        if (Boolean.TRUE.equals(mine)) {
            filter = current.get().role() == Role.AGENCY_OFFICER
                    ? filter.ofAgency(current.scope().onlyAgency())
                    : filter.writtenDownBy(current.get().id().toString());
        }
        return reading.list(filter, current.scope(), sort(sort), IncidentQuery.given(cursor), Page.boundedLimit(limit));
    }

    /**
     * With an {@code Idempotency-Key}, a client that did not get the answer may send it again: it is made once.
     *
     * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key
     *     HTTP header field</a>
     */
    @PostMapping
    IncidentDetail create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            @RequestBody IncidentRequests.Create request) {
        Actor.Person person = callers.get();
        return reading.detail(desk.create(requests.understood(request, requestKey), person), person);
    }

    @GetMapping("/{id}")
    IncidentDetail get(@PathVariable long id) {
        return reading.get(id, callers.get());
    }

    /** With an {@code Idempotency-Key}, what arrived although its answer was lost may be sent again: it is done once. */
    @PostMapping("/{id}/actions")
    IncidentDetail act(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            @RequestBody IncidentRequests.Act request) {
        Actor.Person person = callers.get();
        Incident after = desk.act(
                id,
                IncidentRequests.version(request),
                IncidentRequests.understood(request, () -> routedTo(id)),
                person,
                IncidentRequests.key(requestKey));
        return reading.detail(after, person);
    }

    private @Nullable String routedTo(long id) {
        return incidents.find(id).map(Incident::agencyCode).orElse(null);
    }

    @GetMapping("/map")
    FeatureCollection map(@RequestParam String bbox) {
        return new FeatureCollection(
                "FeatureCollection",
                reading.map(IncidentFilter.allOpen(), current.scope(), box(bbox)).stream()
                        .map(IncidentApi::feature)
                        .toList());
    }

    /** GeoJSON (RFC 7946). */
    record FeatureCollection(
            @Schema(allowableValues = "FeatureCollection") String type, List<Feature> features) {}

    /** An open incident on the map. */
    record Feature(
            @Schema(allowableValues = "Feature") String type, long id, Point geometry, IncidentSummary properties) {}

    /** Where it is: longitude, latitude. */
    record Point(@Schema(allowableValues = "Point") String type, List<Double> coordinates) {}

    private static Feature feature(IncidentSummary incident) {
        return new Feature(
                "Feature",
                incident.id(),
                new Point("Point", List.of(nonNull(incident.longitude()), nonNull(incident.latitude()))),
                incident);
    }

    private static double nonNull(@Nullable Double degrees) {
        return degrees == null ? 0 : degrees;
    }

    private static @Nullable Sort sort(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Sort.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BalaiException.Invalid("sort", "malformed");
        }
    }

    private static double[] box(String bbox) {
        String[] parts = bbox.split(",", -1);
        double[] box = new double[4];
        if (parts.length != box.length) {
            throw new BalaiException.Invalid("bbox", "malformed");
        }
        for (int i = 0; i < box.length; i++) {
            try {
                box[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                throw new BalaiException.Invalid("bbox", "malformed");
            }
            if (!Double.isFinite(box[i])) {
                throw new BalaiException.Invalid("bbox", "malformed");
            }
        }
        return box;
    }
}
