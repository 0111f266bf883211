package id.balai.incident;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of incidents there are. */
public interface Categories {

    /** The category with this code; empty when there is none. */
    Optional<Category> find(String code);

    /**
     * The codes of those whose incidents this agency is informed of without answering for them, also of such as are not
     * enabled any more.
     *
     * @param agencyCode null, of somebody of no agency, is informed of none
     */
    Set<String> informing(@Nullable String agencyCode);
}
