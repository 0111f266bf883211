package id.balai.platform;

import id.balai.platform.BalaiException.FieldFault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of what was sent and gathers what is wrong, so that a person learns of all of it at once. Used by one
 * thread for one form; {@link #refuseFaults} ends it.
 */
public final class Fields {

    private final List<FieldFault> faults = new ArrayList<>();

    /** A text that must be there, trimmed; empty when it is at fault. */
    public String text(String field, @Nullable String value, int maxLength) {
        String text = optionalText(field, value, maxLength);
        check(text != null, field, "required");
        return text == null ? "" : text;
    }

    /** A text that may be left out, trimmed; a blank one counts as left out. */
    public @Nullable String optionalText(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        check(text.length() <= maxLength, field, "too-long", maxLength);
        check(text.indexOf('\0') < 0, field, "malformed");
        return text;
    }

    /** A value that must be there; {@code instead} when it is not. */
    public <T> T value(String field, @Nullable T value, T instead) {
        check(value != null, field, "required");
        return value == null ? instead : value;
    }

    /** A number that must be there and between two others, ends included. */
    public double number(String field, @Nullable Double value, double min, double max) {
        check(value != null, field, "required");
        check(value == null || value >= min && value <= max, field, "out-of-range", min, max);
        return value == null ? min : value;
    }

    /** Notes a fault, with the words of {@code fault.<code>}, unless {@code holds}. */
    public void check(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            faults.add(FieldFault.of(field, code, arguments));
        }
    }

    /** @throws BalaiException.Invalid when any field was at fault */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new BalaiException.Invalid(faults);
        }
    }
}
