package id.balai.city.internal;

import static id.balai.platform.EndpointRule.signedIn;
import static org.springframework.http.HttpMethod.GET;

import id.balai.city.Area;
import id.balai.city.AreaLevel;
import id.balai.city.internal.PlaceStore.Feature;
import id.balai.platform.BalaiException;
import id.balai.platform.BalaiProperties;
import id.balai.platform.EndpointRules;
import id.balai.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The city as a whole, its base map and its places. */
@RestController
@Tag(name = "city", description = "The city as a whole, its base map and its places")
class CityApi {

    private static final int MAX_PLACES = 50;

    private final AreaRegister areas;
    private final PlaceRegister places;
    private final ZoneId zone;
    private volatile @Nullable Drawn drawn;

    CityApi(AreaRegister areas, PlaceRegister places, BalaiProperties properties) {
        this.areas = areas;
        this.places = places;
        this.zone = properties.timeZone();
    }

    /** A named place or road. */
    record Place(String name, String kind, double longitude, double latitude) {}

    private record Drawn(BaseMap map, Etagged document) {}

    /**
     * The city.
     *
     * @param bounds west, south, east, north in degrees; none when no boundary is known
     * @param centre longitude and latitude in degrees
     * @param empty whether there are no areas yet
     */
    record City(
            @Nullable String name,
            @Nullable String code,
            String timeZone,
            String timeZoneLabel,
            double @Nullable [] bounds,
            double @Nullable [] centre,
            boolean empty) {}

    @Operation(summary = "The city's name, extent and time zone")
    @GetMapping("/api/city")
    City city() {
        CityMap map = areas.map();
        Optional<Area> city = map.list(AreaLevel.KOTA, null).stream()
                .min(Comparator.comparing((Area area) -> !area.hasBoundary()).thenComparing(Area::code));
        Envelope extent = new Envelope();
        for (AreaLevel level : List.of(AreaLevel.KOTA, AreaLevel.KECAMATAN, AreaLevel.KELURAHAN)) {
            if (extent.isNull() && city.isPresent()) {
                extent = BaseMap.extent(map.boundaries(level, city.get().code()).values());
            }
        }
        boolean known = !extent.isNull();
        return new City(
                city.map(Area::name).orElse(null),
                city.map(Area::code).orElse(null),
                zone.getId(),
                label(),
                known ? new double[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()} : null,
                known ? new double[] {extent.centre().x, extent.centre().y} : null,
                map.isEmpty());
    }

    @Operation(
            summary = "Roads and places as GeoJSON",
            description = "Properties layer (road, place), name, kind. Cacheable by ETag.")
    @GetMapping(path = "/api/map/base", produces = "application/geo+json")
    ResponseEntity<byte @Nullable []> base(WebRequest request) {
        BaseMap map = places.map();
        Drawn known = drawn;
        if (known == null || known.map() != map) {
            known = new Drawn(map, draw(map));
            drawn = known;
        }
        return known.document().answer(request);
    }

    @Operation(summary = "Search places and roads by name")
    @GetMapping("/api/places")
    Page<Place> search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        if (q.length() > 200) {
            throw new BalaiException.Invalid("q", "too-long", 200);
        }
        return Page.whole(places.search(q, Math.clamp(limit, 1, MAX_PLACES)).stream()
                .map(found -> new Place(
                        found.name(),
                        found.kind(),
                        found.point().longitude(),
                        found.point().latitude()))
                .toList());
    }

    private String label() {
        // The JDK's Indonesian names are WIB, WITA and WIT.
        String name = zone.getDisplayName(TextStyle.SHORT, Locale.of("id", "ID"));
        return name.isEmpty() ? zone.getRules().getOffset(Instant.now()).getId() : name;
    }

    private static Etagged draw(BaseMap map) {
        try (GeoJsonText text = new GeoJsonText()) {
            for (Feature feature : map.features()) {
                text.add(
                        Map.of(
                                "layer", feature.layer().name().toLowerCase(Locale.ROOT),
                                "name", feature.name(),
                                "kind", feature.kind()),
                        feature.geometry());
            }
            return Etagged.of(text.finish());
        }
    }

    @Bean
    static EndpointRules cityEndpoints() {
        return EndpointRules.of(
                signedIn(GET, "/api/city"), signedIn(GET, "/api/map/base"), signedIn(GET, "/api/places"));
    }
}
