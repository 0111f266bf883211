package id.balai.city;

import java.util.Optional;

/**
 * An area's code as the Ministry of Home Affairs gives them (Permendagri 72/2019) down to the kelurahan, continued with
 * three digits each for RW and RT: {@code 33.74.01.1001.003.012}. The code says the level and the parent.
 *
 * @param value the digits with points between the levels
 * @param level the level the code ends at
 */
public record AreaCode(String value, AreaLevel level) {

    /** Reads a code; empty when it has not the form of one. */
    public static Optional<AreaCode> parse(String text) {
        String[] parts = text.split("\\.", -1);
        AreaLevel[] levels = AreaLevel.values();
        if (parts.length > levels.length) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].length() != levels[i].digits() || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
        }
        return Optional.of(new AreaCode(text, levels[parts.length - 1]));
    }

    /** The area this one lies in; a province lies in none. */
    public Optional<AreaCode> parent() {
        int point = value.lastIndexOf('.');
        return point < 0
                ? Optional.empty()
                : Optional.of(new AreaCode(value.substring(0, point), AreaLevel.values()[level.ordinal() - 1]));
    }

    /** The area of a level that this one is or lies in; empty when that level is below. */
    public Optional<AreaCode> at(AreaLevel wanted) {
        AreaCode code = this;
        while (code.level.ordinal() > wanted.ordinal()) {
            code = code.parent().orElseThrow();
        }
        return code.level == wanted ? Optional.of(code) : Optional.empty();
    }
}
