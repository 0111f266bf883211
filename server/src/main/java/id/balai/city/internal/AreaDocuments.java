package id.balai.city.internal;

import id.balai.city.AreaLevel;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Boundaries as GeoJSON, written once for each version of the map. */
@Component
class AreaDocuments {

    /** Enough for each level of the city and of each kecamatan. */
    private static final int MAX_KEPT = 64;

    private final AreaRegister register;
    private volatile @Nullable Kept kept;

    AreaDocuments(AreaRegister register) {
        this.register = register;
    }

    private record Kept(CityMap map, ConcurrentHashMap<String, Etagged> documents) {}

    Etagged boundaries(AreaLevel level, @Nullable String within) {
        CityMap map = register.map();
        Kept known = kept;
        if (known == null || known.map() != map || known.documents().size() > MAX_KEPT) {
            known = new Kept(map, new ConcurrentHashMap<>());
            kept = known;
        }
        return known.documents().computeIfAbsent(level + "/" + within, key -> write(map, level, within));
    }

    private static Etagged write(CityMap map, AreaLevel level, @Nullable String within) {
        try (GeoJsonText text = new GeoJsonText()) {
            map.boundaries(level, within)
                    .forEach((code, boundary) ->
                            text.add(AreaApi.properties(map.find(code).orElseThrow()), boundary));
            return Etagged.of(text.finish());
        }
    }
}
