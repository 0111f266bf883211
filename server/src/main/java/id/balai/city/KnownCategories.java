package id.balai.city;

import java.util.Set;

/** Which categories of incidents there are, told by the module that keeps them. */
public interface KnownCategories {

    /** Their codes; none before the first were imported. */
    Set<String> codes();
}
