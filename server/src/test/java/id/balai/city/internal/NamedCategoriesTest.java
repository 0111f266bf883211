package id.balai.city.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.imports.CsvReader;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.RowFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedCategoriesTest {

    private static final String FILE = "kode,kategori\ndishub,parkir-liar|parkirr\nbpbd,banjir\n";

    @Test
    void eachCodeThatIsNotThereIsNamedWithItsRow() throws IOException {
        assertThat(warnings(Set.of("parkir-liar", "genangan")))
                .containsExactly(
                        new RowFault(2, "kategori", "unknown-category", List.of("parkirr")),
                        new RowFault(3, "kategori", "unknown-category", List.of("banjir")));
        assertThat(warnings(Set.of("parkir-liar", "parkirr", "banjir"))).isEmpty();
    }

    /** A city's first import: its agencies come before its categories. */
    @Test
    void thatThereAreNoCategoriesYetIsSaidOnce() throws IOException {
        assertThat(warnings(Set.of())).containsExactly(new RowFault(0, "kategori", "no-categories-yet", List.of()));
    }

    private static List<RowFault> warnings(Set<String> there) throws IOException {
        ImportReport report = new ImportReport();
        NamedCategories named = new NamedCategories(there, report);
        ImportFile file =
                new ImportFile("agencies.csv", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
        CsvReader.read(file, report, Set.of("kode"), named::read);
        assertThat(report.hasFaults()).isFalse();
        return report.warnings();
    }
}
