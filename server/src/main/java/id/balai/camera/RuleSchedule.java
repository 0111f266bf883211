package id.balai.camera;

import java.util.List;

/**
 * When a rule is awake, in the city's time. No windows: always.
 *
 * @param windows any of which suffices
 */
public record RuleSchedule(List<Window> windows) {

    /** Day and night. */
    public static final RuleSchedule ALWAYS = new RuleSchedule(List.of());

    public RuleSchedule {
        windows = windows == null ? List.of() : List.copyOf(windows);
    }

    /**
     * Hours of some days.
     *
     * @param days 1 Monday to 7 Sunday (ISO 8601); empty for every day
     * @param from {@code HH:MM}, inclusive
     * @param to {@code HH:MM}, exclusive; earlier than {@code from} goes past midnight
     */
    public record Window(List<Integer> days, String from, String to) {
        public Window {
            days = days == null ? List.of() : List.copyOf(days);
        }
    }
}
