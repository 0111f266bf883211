package id.balai.platform.imports;

import id.balai.platform.imports.RowFault.RowRefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One row of a CSV file. Values come trimmed; an empty one counts as absent. The methods that read a value refuse the row
 * when it does not hold.
 *
 * @param line the line it starts on, counted from 1
 * @param values by column name in lower case
 */
public record CsvRow(int line, Map<String, String> values) {

    /** A value that must be there, of at most {@code maxLength} characters. */
    public String get(String column, int maxLength) {
        return find(column, maxLength).orElseThrow(() -> fault(column, "required"));
    }

    /** A value that may be absent, of at most {@code maxLength} characters. */
    public Optional<String> find(String column, int maxLength) {
        String value = values.getOrDefault(column, "");
        if (value.length() > maxLength) {
            throw fault(column, "too-long", maxLength);
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** A value that must be the name of a constant; upper and lower case are the same. */
    public <E extends Enum<E>> E getEnum(String column, Class<E> type) {
        return findEnum(column, type).orElseThrow(() -> fault(column, "required"));
    }

    /** A value that, when there, must be the name of a constant. */
    public <E extends Enum<E>> Optional<E> findEnum(String column, Class<E> type) {
        return find(column, 100)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> fault(
                                column,
                                "not-one-of",
                                text,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /** A decimal number, with a point, in the range given, both ends included. */
    public double getNumber(String column, double min, double max) {
        String text = get(column, 40);
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw fault(column, "not-a-number", text);
        }
        if (!(number >= min && number <= max)) {
            throw fault(column, "out-of-range", min, max);
        }
        return number;
    }

    /** A whole number in the range given, both ends included. */
    public int getInteger(String column, int min, int max) {
        String text = get(column, 20);
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw fault(column, "not-a-number", text);
        }
        if (number < min || number > max) {
            throw fault(column, "out-of-range", min, max);
        }
        return number;
    }

    /** Several values in one, parted by {@code |}; none when absent. */
    public List<String> list(String column, int maxLength) {
        return find(column, maxLength).stream()
                .flatMap(text -> Arrays.stream(text.split("\\|", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A reason to refuse this row, to be thrown. */
    public RowRefusedException fault(String column, String code, Object... arguments) {
        return new RowFault(line, column, code, List.of(arguments)).asException();
    }
}
