package id.balai.incident;

import java.util.Optional;

/** The kinds of incidents there are. */
public interface Categories {

    /** The category with this code; empty when there is none. */
    Optional<Category> find(String code);
}
