package id.balai.incident.internal;

import id.balai.incident.Category;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the administrator keeps the categories. */
@Service
class CategoryDesk {

    private final CategoryStore store;
    private final CategoryRegister register;
    private final CityView city;
    private final AuditTrail audit;

    CategoryDesk(CategoryStore store, CategoryRegister register, CityView city, AuditTrail audit) {
        this.store = store;
        this.register = register;
        this.city = city;
        this.audit = audit;
    }

    List<Category> list() {
        return store.list();
    }

    @Transactional
    public Category create(Category category) {
        requireAgencies(category);
        if (store.find(category.code()).isPresent()) {
            throw new BalaiException.Conflict("already-exists");
        }
        store.insert(category);
        register.changed();
        audit.record("category-created", "category", category.code(), Map.of());
        return category;
    }

    /** Writes a category over the version it carries, which the administrator has seen. */
    @Transactional
    public Category change(Category seen) {
        Category present =
                store.find(seen.code()).orElseThrow(() -> new BalaiException.NotFound("category", seen.code()));
        requireAgencies(seen);
        Category next = seen.withVersion(seen.version() + 1);
        if (present.version() != seen.version() || !store.update(next)) {
            throw new BalaiException.StaleVersion(present.version());
        }
        register.changed();
        audit.record("category-changed", "category", seen.code(), Map.of("version", next.version()));
        return next;
    }

    private void requireAgencies(Category category) {
        if (!city.hasAgency(category.agencyCode())) {
            throw new BalaiException.Invalid("agencyCode", "unknown", "agency");
        }
        if (!category.informedAgencyCodes().stream().allMatch(city::hasAgency)) {
            throw new BalaiException.Invalid("informedAgencyCodes", "unknown", "agency");
        }
    }
}
