package id.balai.camera;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When a rule is awake, in the city's time. No windows: always.
 *
 * @param windows any of which suffices
 */
public record RuleSchedule(List<Window> windows) {

    /** Day and night. */
    public static final RuleSchedule ALWAYS = new RuleSchedule(List.of());

    /** Copies the list, with nothing in the place of a part where nothing was sent, which is for the check to name. */
    public RuleSchedule {
        windows = windows == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(windows));
    }

    /**
     * Hours of some days.
     *
     * @param days 1 Monday to 7 Sunday (ISO 8601); empty for every day
     * @param from {@code HH:MM}, inclusive
     * @param to {@code HH:MM}, exclusive; earlier than {@code from} goes past midnight
     */
    public record Window(List<Integer> days, String from, String to) {
        /** Copies the list, as above. */
        public Window {
            days = days == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(days));
        }
    }
}
