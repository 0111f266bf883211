package id.balai.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a measurement, in the order in which they were added. */
public final class Report {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Adds a word; only letters, digits, spaces and hyphens, for it is not escaped. */
    public Report text(String key, String value) {
        if (!value.matches("[\\w .:-]*")) {
            throw new IllegalArgumentException("not a plain word: " + value);
        }
        values.put(key, '"' + value + '"');
        return this;
    }

    /** Adds a whole number. */
    public Report count(String key, long value) {
        values.put(key, Long.toString(value));
        return this;
    }

    /** Adds a number with {@code places} digits after the point. A figure that is not a number is a mistake. */
    public Report decimal(String key, double value, int places) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(key + " is " + value);
        }
        values.put(key, String.format(Locale.ROOT, "%." + places + "f", value));
        return this;
    }

    /** Adds everything of {@code other}. */
    public Report all(Report other) {
        values.putAll(other.values);
        return this;
    }

    /** One line: a JSON object. */
    public String json() {
        return values.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
