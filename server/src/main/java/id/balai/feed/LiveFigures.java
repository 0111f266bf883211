package id.balai.feed;

import id.balai.identity.Scope;
import java.util.Set;
import java.util.function.Function;

/**
 * Figures that consoles show and that follow from what is published, such as how many incidents are open. A module offers
 * them as a bean; they are told when they have changed, at most once a second, and when a console connects.
 */
public interface LiveFigures {

    /** The event's name. */
    String type();

    /** The names of the published events after which the figures may be others. */
    Set<String> changedBy();

    /** Looks once; the answer tells each scope its figures without looking again. Equal figures are equal objects. */
    Function<Scope, Object> look();
}
