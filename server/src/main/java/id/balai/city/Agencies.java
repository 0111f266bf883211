package id.balai.city;

import id.balai.platform.BalaiException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offices of the city and its partners. Answers come from memory, at most some two seconds old. */
public interface Agencies {

    /** All, by name. */
    List<Agency> list();

    /** The agency with this code. */
    Optional<Agency> find(String code);

    /** When the agency works, with the city's holidays; an unknown agency works day and night. */
    WorkingCalendar calendarOf(@Nullable String code);

    /**
     * The agency with this code.
     *
     * @throws BalaiException.NotFound when there is none
     */
    default Agency get(String code) {
        return find(code).orElseThrow(() -> new BalaiException.NotFound("agency", code));
    }

    /** An agency's short name; none when there is no such agency. For filling in records. */
    default @Nullable String shortNameOf(@Nullable String code) {
        return code == null ? null : find(code).map(Agency::shortName).orElse(null);
    }
}
