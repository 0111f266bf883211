package id.balai.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        List<CsvRow> rows = read("\uFEFFKode;Nama\r\n\r\n99;\"Kota; \"\"Uji\"\"\"\r\n");

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(3);
        assertThat(rows.getFirst().get("nama", 50)).isEqualTo("Kota; \"Uji\"");
    }

    @Test
    void linesAreThoseOfTheFileEvenAfterValuesOfSeveralLines() throws IOException {
        List<CsvRow> rows = read("kode,nama\n1,\"two\nlines\"\n2,x\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 4);
    }

    @Test
    void aRefusedRowIsNamedAndTheRestIsRead() throws IOException {
        ImportReport report = new ImportReport();
        List<String> names = new ArrayList<>();
        CsvReader.read(file("kode,nama\n1,\n2,b\n"), report, Set.of("kode"), row -> names.add(row.get("nama", 9)));

        assertThat(names).containsExactly("b");
        assertThat(report.faults()).containsExactly(new RowFault(2, "nama", "required", List.of()));
    }

    @Test
    void aFileThatIsNotAsItShouldBeIsRefusedAsAWhole() {
        assertThat(codeOf("nama\nx\n")).isEqualTo("column-missing");
        assertThat(codeOf("")).isEqualTo("empty-file");
        assertThat(codeOf("kode,nama\n1,\"x\n")).isEqualTo("broken-csv");
        assertThatThrownBy(() -> CsvReader.read(
                        new ImportFile(
                                "x", new ByteArrayInputStream(new byte[] {'k', 'o', 'd', 'e', '\n', (byte) 0xFF})),
                        new ImportReport(),
                        Set.of("kode"),
                        row -> {}))
                .isInstanceOfSatisfying(
                        RowFault.RowRefusedException.class,
                        e -> assertThat(e.fault().code()).isEqualTo("not-utf8"));
    }

    @Property
    void anyBytesAreReadOrRefusedButNeverABug(@ForAll byte[] bytes) throws IOException {
        try {
            CsvReader.read(
                    new ImportFile("x", new ByteArrayInputStream(bytes)), new ImportReport(), Set.of(), row -> {});
        } catch (RowFault.RowRefusedException refused) {
            assertThat(refused.fault().code()).isNotEmpty();
        }
    }

    private static String codeOf(String text) {
        try {
            read(text);
            return "";
        } catch (RowFault.RowRefusedException refused) {
            return refused.fault().code();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<CsvRow> read(String text) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        CsvReader.read(file(text), new ImportReport(), Set.of("kode"), rows::add);
        return rows;
    }

    private static ImportFile file(String text) {
        return new ImportFile("test.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
