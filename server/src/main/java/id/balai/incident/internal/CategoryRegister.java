package id.balai.incident.internal;

import id.balai.city.KnownCategories;
import id.balai.incident.Categories;
import id.balai.incident.Category;
import id.balai.platform.KeptCopy;
import id.balai.platform.Revisions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The categories, with a copy in memory: every incident that is made, and every one whose promises are reckoned, asks for
 * one, and they change a few times a year. Whoever changes them reads them in {@link CategoryStore}.
 */
@Component
class CategoryRegister implements Categories, KnownCategories {

    /**
     * All of them.
     *
     * @param informing by an agency's code, the codes of the categories it is informed of
     */
    private record Copy(Map<String, Category> byCode, Map<String, Set<String>> informing) {

        static Copy of(List<Category> categories) {
            Map<String, Set<String>> informing = new HashMap<>();
            for (Category category : categories) {
                for (String agency : category.informedAgencyCodes()) {
                    informing.computeIfAbsent(agency, key -> new HashSet<>()).add(category.code());
                }
            }
            informing.replaceAll((agency, codes) -> Set.copyOf(codes));
            return new Copy(
                    categories.stream().collect(Collectors.toUnmodifiableMap(Category::code, Function.identity())),
                    Map.copyOf(informing));
        }
    }

    private final KeptCopy<Copy> copy;

    CategoryRegister(CategoryStore store, Revisions revisions) {
        this.copy = new KeptCopy<>("categories", revisions, () -> Copy.of(store.list()));
    }

    @Override
    public Optional<Category> find(String code) {
        return Optional.ofNullable(copy.current().byCode().get(code));
    }

    @Override
    public Set<String> informing(@Nullable String agencyCode) {
        return agencyCode == null ? Set.of() : copy.current().informing().getOrDefault(agencyCode, Set.of());
    }

    /** By an agency's code, the codes of the categories it is informed of; without agencies that are informed of none. */
    Map<String, Set<String>> informing() {
        return copy.current().informing();
    }

    /** The category of an incident, which therefore is there. */
    Category get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("There is no category " + code));
    }

    @Override
    public Set<String> codes() {
        return copy.current().byCode().keySet();
    }

    /** To be called in a transaction that changed categories. */
    void changed() {
        copy.changed();
    }
}
