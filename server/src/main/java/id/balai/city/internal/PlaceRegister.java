package id.balai.city.internal;

import id.balai.city.Areas;
import id.balai.city.GeoPoint;
import id.balai.city.Location;
import id.balai.city.Places;
import id.balai.platform.KeptCopy;
import id.balai.platform.Revisions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Answers from a base map in memory. */
@Service
class PlaceRegister implements Places {

    private final Areas areas;
    private final KeptCopy<BaseMap> copy;

    PlaceRegister(PlaceStore store, Revisions revisions, Areas areas) {
        this.areas = areas;
        this.copy = new KeptCopy<>("places", revisions, () -> new BaseMap(store.list()));
    }

    BaseMap map() {
        return copy.current();
    }

    /** To be called in the transaction that changes places. */
    void changed() {
        copy.changed();
    }

    @Override
    public String describe(GeoPoint point) {
        Optional<String> near = map().findNameNear(point);
        Location location = areas.locate(point);
        String where = Stream.of(location.kelurahan(), location.kecamatan())
                .filter(Objects::nonNull)
                .map(Location.Named::name)
                .collect(Collectors.joining(", "));
        if (where.isEmpty()) {
            where = String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
        }
        return near.isPresent() ? near.get() + " · " + where : where;
    }

    @Override
    public List<Found> search(String text, int limit) {
        return map().search(text, limit);
    }
}
