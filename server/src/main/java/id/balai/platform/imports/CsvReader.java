package id.balai.platform.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV as RFC 4180 has it, and as spreadsheets really write it: with a byte order mark, with semicolons or tabs for
 * commas, with blank lines. Bounded in rows and in the length of a row.
 */
public final class CsvReader {

    /** All villages of Indonesia are some 84,000; the RTs of a large city some 30,000. */
    public static final int MAX_ROWS = 250_000;

    private static final int MAX_ROW_CHARACTERS = 100_000;
    private static final int MAX_COLUMNS = 100;

    private CsvReader() {}

    /**
     * Gives every row to {@code each}. A row it refuses is put into the report, and the next is read.
     *
     * @param required columns without which the file is refused as a whole; names in any case
     * @throws IOException when the file cannot be read
     */
    public static void read(ImportFile file, ImportReport report, Set<String> required, Consumer<CsvRow> each)
            throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                file.content(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        int line = 0;
        try (CSVParser parser = CSVParser.parse(text, formatOf(text))) {
            List<String> columns = null;
            int rows = 0;
            var records = parser.iterator();
            while (true) {
                line = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                CSVRecord row = records.next();
                if (isBlank(row)) {
                    continue;
                }
                if (columns == null) {
                    columns = header(row, required, line);
                } else if (++rows > MAX_ROWS) {
                    throw fileFault(line, "too-many-rows", MAX_ROWS);
                } else {
                    give(row, columns, line, report, each);
                }
            }
            if (columns == null) {
                throw fileFault(0, "empty-file");
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            throw explain(e, line);
        }
    }

    private static CSVFormat formatOf(BufferedReader text) throws IOException {
        int lookAhead = 4096;
        text.mark(lookAhead + 1);
        char[] head = new char[lookAhead];
        int length = Math.max(0, text.read(head, 0, lookAhead));
        text.reset();
        if (length > 0 && head[0] == '\uFEFF') {
            text.skip(1);
        }
        String firstLine = new String(head, 0, length).lines().findFirst().orElse("");
        char delimiter = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(firstLine, candidate) > count(firstLine, delimiter)) {
                delimiter = candidate;
            }
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static List<String> header(CSVRecord row, Set<String> required, int line) {
        if (row.size() > MAX_COLUMNS) {
            throw fileFault(line, "too-many-columns", MAX_COLUMNS);
        }
        List<String> columns =
                row.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        for (String name : required.stream().sorted().toList()) {
            if (!columns.contains(name)) {
                throw fileFault(line, "column-missing", name);
            }
        }
        return columns;
    }

    private static void give(
            CSVRecord row, List<String> columns, int line, ImportReport report, Consumer<CsvRow> each) {
        try {
            if (row.size() > columns.size() || row.size() == 1 && columns.size() > 1) {
                throw fileFault(line, "wrong-column-count", row.size(), columns.size());
            }
            Map<String, String> values = new HashMap<>();
            int characters = 0;
            for (int i = 0; i < row.size(); i++) {
                characters += row.get(i).length();
                values.put(columns.get(i), row.get(i).strip());
            }
            if (characters > MAX_ROW_CHARACTERS) {
                throw fileFault(line, "row-too-long", MAX_ROW_CHARACTERS);
            }
            if (values.values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw fileFault(line, "not-text");
            }
            each.accept(new CsvRow(line, values));
        } catch (RowFault.RowRefusedException refused) {
            report.fault(refused.fault());
        }
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static RuntimeException explain(Exception e, int line) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return fileFault(line, "not-utf8");
            }
        }
        if (e instanceof IOException io && !(e instanceof org.apache.commons.csv.CSVException)) {
            throw io;
        }
        return fileFault(line, "broken-csv");
    }

    private static RowFault.RowRefusedException fileFault(int line, String code, Object... arguments) {
        return new RowFault(line, null, code, List.of(arguments)).asException();
    }
}
