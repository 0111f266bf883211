package id.balai.camera.internal;

import id.balai.city.Agencies;
import id.balai.city.Agency;
import id.balai.city.Areas;
import id.balai.city.GeoPoint;
import id.balai.incident.Categories;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Areas, agencies and categories as the modules that own them know them. */
@Component
class CityPlaces implements PlaceFinder, AgencyCodes, CategoryCodes {

    private final Areas areas;
    private final Agencies agencies;
    private final Categories categories;

    CityPlaces(Areas areas, Agencies agencies, Categories categories) {
        this.areas = areas;
        this.agencies = agencies;
        this.categories = categories;
    }

    @Override
    public Found at(double longitude, double latitude) {
        return areas.locate(new GeoPoint(longitude, latitude))
                .finest()
                .map(area -> new Found(area.code(), area.name()))
                .orElseGet(() -> new Found(null, ""));
    }

    @Override
    public Set<String> all() {
        return agencies.list().stream().map(Agency::code).collect(Collectors.toSet());
    }

    @Override
    public boolean isCategory(String code) {
        return categories.find(code).isPresent();
    }
}
