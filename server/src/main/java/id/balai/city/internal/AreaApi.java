package id.balai.city.internal;

import static id.balai.platform.EndpointRule.roles;
import static id.balai.platform.EndpointRule.signedIn;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import id.balai.city.Area;
import id.balai.city.AreaLevel;
import id.balai.city.GeoPoint;
import id.balai.city.Location;
import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRules;
import id.balai.platform.Fields;
import id.balai.platform.Page;
import id.balai.platform.Required;
import id.balai.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The register of areas. */
@RestController
@RequestMapping("/api/areas")
@Tag(name = "areas", description = "Areas of six levels with their boundaries")
class AreaApi {

    private final AreaRegister register;
    private final AreaDocuments documents;

    AreaApi(AreaRegister register, AreaDocuments documents) {
        this.register = register;
        this.documents = documents;
    }

    /** What may be changed of an area by hand. */
    record AreaForm(
            @Required @Nullable String name, @Nullable Long version) {}

    @Operation(summary = "List areas by code", description = "By level, by parent, and by part of the name or code")
    @GetMapping
    Page<Area> list(
            @RequestParam(required = false) @Nullable AreaLevel level,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int bounded = Page.boundedLimit(limit);
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        Stream<Area> areas = register.map().all().stream()
                .filter(area -> level == null || area.level() == level)
                .filter(area -> parent == null || parent.equals(area.parentCode()))
                .filter(area -> wanted.isEmpty()
                        || area.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || area.code().startsWith(wanted))
                .filter(area -> cursor == null || area.code().compareTo(cursor) > 0);
        return Page.of(areas.limit(bounded + 1L).toList(), bounded, Area::code);
    }

    @Operation(summary = "Get one area")
    @GetMapping("/{code}")
    Area get(@PathVariable String code) {
        return register.get(code);
    }

    @Operation(summary = "Rename an area")
    @PutMapping("/{code}")
    Area rename(@PathVariable String code, @RequestBody AreaForm form) {
        Fields fields = new Fields();
        String name = fields.text("name", form.name(), 200);
        fields.refuseFaults();
        return register.rename(code, name, form.version());
    }

    @Operation(
            summary = "Boundaries of a level as GeoJSON",
            description = "Properties code, name, level. Cacheable by ETag.")
    @GetMapping(path = "/boundaries", produces = "application/geo+json")
    ResponseEntity<byte @Nullable []> boundaries(
            @RequestParam AreaLevel level,
            @RequestParam(required = false) @Nullable String within,
            WebRequest request) {
        return documents.boundaries(level, within).answer(request);
    }

    @Operation(
            summary = "Which areas is this place in",
            description = "In a gap between boundaries, the nearest within 200 m")
    @GetMapping("/at")
    Location at(@RequestParam double lon, @RequestParam double lat) {
        if (!GeoPoint.isValid(lon, lat)) {
            throw new BalaiException.Invalid("lon", "malformed");
        }
        return register.locate(new GeoPoint(lon, lat));
    }

    @Bean
    static EndpointRules areaEndpoints() {
        return EndpointRules.of(Stream.concat(
                        Stream.of("", "/{code}", "/boundaries", "/at").map(path -> signedIn(GET, "/api/areas" + path)),
                        Stream.of(roles(PUT, "/api/areas/{code}", Role.ADMINISTRATOR)))
                .toArray(id.balai.platform.EndpointRule[]::new));
    }

    static Map<String, String> properties(Area area) {
        return Map.of(
                "code", area.code(), "name", area.name(), "level", area.level().name());
    }
}
