package id.balai.incident.internal;

import id.balai.city.KnownCategories;
import id.balai.incident.Categories;
import id.balai.incident.Category;
import id.balai.platform.KeptCopy;
import id.balai.platform.Revisions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The categories, with a copy in memory: every incident that is made, and every one whose promises are reckoned, asks for
 * one, and they change a few times a year. Whoever changes them reads them in {@link CategoryStore}.
 */
@Component
class CategoryRegister implements Categories, KnownCategories {

    private final KeptCopy<Map<String, Category>> copy;

    CategoryRegister(CategoryStore store, Revisions revisions) {
        this.copy = new KeptCopy<>(
                "categories",
                revisions,
                () -> store.list().stream().collect(Collectors.toUnmodifiableMap(Category::code, Function.identity())));
    }

    @Override
    public Optional<Category> find(String code) {
        return Optional.ofNullable(copy.current().get(code));
    }

    /** The category of an incident, which therefore is there. */
    Category get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("There is no category " + code));
    }

    @Override
    public Set<String> codes() {
        return copy.current().keySet();
    }

    /** To be called in a transaction that changed categories. */
    void changed() {
        copy.changed();
    }
}
