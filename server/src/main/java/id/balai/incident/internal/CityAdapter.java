package id.balai.incident.internal;

import id.balai.city.Agencies;
import id.balai.city.Agency;
import id.balai.city.Areas;
import id.balai.city.GeoPoint;
import id.balai.city.Places;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city as its own module keeps it, in memory. */
@Component
class CityAdapter implements CityView {

    private final Areas areas;
    private final Agencies agencies;
    private final Places places;

    CityAdapter(Areas areas, Agencies agencies, Places places) {
        this.areas = areas;
        this.agencies = agencies;
        this.places = places;
    }

    @Override
    public Optional<String> areaAt(GeoPoint position) {
        return areas.findCodeAt(position);
    }

    @Override
    public @Nullable String areaName(@Nullable String code) {
        return areas.nameOf(code);
    }

    @Override
    public String placeText(GeoPoint position) {
        return places.describe(position);
    }

    @Override
    public @Nullable String agencyShortName(@Nullable String code) {
        return agencies.shortNameOf(code);
    }

    @Override
    public Map<String, List<String>> namedCategories() {
        return agencies.list().stream().collect(Collectors.toMap(Agency::code, Agency::categoryCodes));
    }

    @Override
    public Instant after(@Nullable String agencyCode, Instant from, long minutes) {
        return agencies.calendarOf(agencyCode).plusWorkingMinutes(from, minutes);
    }
}
