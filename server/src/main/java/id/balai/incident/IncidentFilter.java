package id.balai.incident;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for; null asks for all. Made with {@link #all()} and the methods that narrow it.
 *
 * @param open only those somebody still has to work on, or only the others
 * @param states only those in one of these states; empty for any
 * @param agencyCode only this agency's
 * @param informed only those that an agency is informed of without having them
 * @param areaCode only those in this area and within it
 * @param categoryCode only of this category
 * @param priority only of this priority
 * @param late only those that are late, or only those that are not
 * @param createdBy only those this person wrote down
 * @param text only those with all these words, or with this number
 * @param onlyAgency the only agency whose incidents the asker may see; null when not bound by an agency
 * @param orCategories codes of the categories that an asker who is bound by an agency may see besides, whoever has the
 *     incident, because the agency is informed of them
 * @param onlyArea the only area the asker may see; null when not bound by an area
 */
public record IncidentFilter(
        @Nullable Boolean open,
        Set<IncidentState> states,
        @Nullable String agencyCode,
        @Nullable Informed informed,
        @Nullable String areaCode,
        @Nullable String categoryCode,
        @Nullable Priority priority,
        @Nullable Boolean late,
        @Nullable String createdBy,
        @Nullable String text,
        @Nullable String onlyAgency,
        Set<String> orCategories,
        @Nullable String onlyArea) {

    /** An agency, and the codes of the categories it is informed of. */
    public record Informed(String agencyCode, Set<String> categoryCodes) {
        /** Copies the set. */
        public Informed {
            categoryCodes = Set.copyOf(categoryCodes);
        }
    }

    private static final IncidentFilter ALL =
            new IncidentFilter(null, Set.of(), null, null, null, null, null, null, null, null, null, Set.of(), null);

    /** Copies the sets. */
    public IncidentFilter {
        states = Set.copyOf(states);
        orCategories = Set.copyOf(orCategories);
    }

    /** Every incident of the city. */
    public static IncidentFilter all() {
        return ALL;
    }

    /** Those somebody still has to work on. */
    public static IncidentFilter allOpen() {
        return ALL.onlyOpen();
    }

    /** Of those, the ones somebody still has to work on. */
    public IncidentFilter onlyOpen() {
        return with(parts -> parts.open = true);
    }

    /** Of those, the ones that are late, or the others. */
    public IncidentFilter thatAreLate(boolean yes) {
        return with(parts -> parts.late = yes);
    }

    /** Of those, the ones that this agency has. */
    public IncidentFilter ofAgency(@Nullable String agency) {
        return with(parts -> parts.agencyCode = agency);
    }

    /** Of those, the ones that this person wrote down. */
    public IncidentFilter writtenDownBy(String person) {
        return with(parts -> parts.createdBy = person);
    }

    /** Of those, the ones with these words. */
    public IncidentFilter withText(String words) {
        return with(parts -> parts.text = words);
    }

    /**
     * Of those, the ones that somebody who is bound to an agency or an area may work on; null binds to nothing. Without what
     * the agency is only informed of.
     */
    public IncidentFilter seenBy(@Nullable String agency, @Nullable String area) {
        return seenBy(agency, Set.of(), area);
    }

    /**
     * Of those, the ones that somebody who is bound to an agency or an area may see; null binds to nothing.
     *
     * @param informedOf codes of the categories that the agency is informed of, from {@link Categories#informing}
     */
    public IncidentFilter seenBy(@Nullable String agency, Set<String> informedOf, @Nullable String area) {
        return with(parts -> {
            parts.onlyAgency = agency;
            parts.orCategories = informedOf;
            parts.onlyArea = area;
        });
    }

    private IncidentFilter with(Consumer<Parts> change) {
        Parts parts = new Parts();
        change.accept(parts);
        return new IncidentFilter(
                parts.open,
                states,
                parts.agencyCode,
                informed,
                areaCode,
                categoryCode,
                priority,
                parts.late,
                parts.createdBy,
                parts.text,
                parts.onlyAgency,
                parts.orCategories,
                parts.onlyArea);
    }

    /** What can be narrowed, as it is before it is. */
    private final class Parts {
        private @Nullable Boolean open = IncidentFilter.this.open;
        private @Nullable String agencyCode = IncidentFilter.this.agencyCode;
        private @Nullable Boolean late = IncidentFilter.this.late;
        private @Nullable String createdBy = IncidentFilter.this.createdBy;
        private @Nullable String text = IncidentFilter.this.text;
        private @Nullable String onlyAgency = IncidentFilter.this.onlyAgency;
        private Set<String> orCategories = IncidentFilter.this.orCategories;
        private @Nullable String onlyArea = IncidentFilter.this.onlyArea;
    }
}
