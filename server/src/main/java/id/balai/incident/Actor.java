package id.balai.incident;

import id.balai.platform.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does something to an incident. */
public sealed interface Actor {

    /**
     * A person who is signed in.
     *
     * @param id the person's id
     * @param name as it is shown in the timeline
     * @param role what the person may do
     * @param agencyCode the agency of an agency's officer; null for others
     * @param agencyShortName that agency's short name; null for others
     * @param informedOf codes of the categories whose incidents that agency is informed of; empty for others
     * @param areaCode the area of an area's officer or an RT's head; null for others
     */
    record Person(
            String id,
            String name,
            Role role,
            @Nullable String agencyCode,
            @Nullable String agencyShortName,
            Set<String> informedOf,
            @Nullable String areaCode)
            implements Actor {

        /** Copies the set. */
        public Person {
            informedOf = Set.copyOf(informedOf);
        }
    }

    /** The program itself: a camera's signal, a clock that ran out. */
    record Program() implements Actor {}

    /** The program itself. */
    Actor PROGRAM = new Program();
}
