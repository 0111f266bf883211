package id.balai.city.internal;

import id.balai.city.Area;
import id.balai.city.AreaLevel;
import id.balai.city.Areas;
import id.balai.city.GeoPoint;
import id.balai.city.Location;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.KeptCopy;
import id.balai.platform.Revisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the areas, with a map of them in memory. */
@Service
class AreaRegister implements Areas {

    private final AreaStore store;
    private final AuditTrail audit;
    private final KeptCopy<CityMap> copy;

    AreaRegister(AreaStore store, Revisions revisions, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
        this.copy = new KeptCopy<>("areas", revisions, () -> new CityMap(store.list(), store.listBoundaries()));
    }

    /** The newest map this server has. */
    CityMap map() {
        return copy.current();
    }

    /** To be called in the transaction that changes areas. */
    void changed() {
        copy.changed();
    }

    @Override
    public Location locate(GeoPoint point) {
        return map().locate(point);
    }

    @Override
    public Optional<Area> find(String code) {
        return map().find(code);
    }

    @Override
    public List<Area> list(AreaLevel level, @Nullable String within) {
        return map().list(level, within);
    }

    /**
     * Gives an area another name.
     *
     * @param version the version the caller saw; none to overwrite whatever is there
     */
    @Transactional
    public Area rename(String code, String name, @Nullable Long version) {
        if (store.rename(code, name, version) == 0) {
            throw store.find(code)
                    .<BalaiException>map(now -> new BalaiException.StaleVersion(now.version()))
                    .orElseGet(() -> new BalaiException.NotFound("area", code));
        }
        changed();
        audit.record("area-renamed", "area", code, Map.of("name", name));
        return store.find(code).orElseThrow();
    }
}
