package id.balai.city.internal;

import id.balai.platform.imports.CsvRow;
import id.balai.platform.imports.ImportReport;
import java.util.List;
import java.util.Set;

/**
 * The categories that a file of agencies names. Which agency an incident goes to is said by the categories, and an agency may
 * come before them: a code that is not there is no reason to refuse the agency, but is said.
 */
final class NamedCategories {

    private final Set<String> there;
    private final ImportReport report;
    private boolean saidThatNoneAreThere;

    /** @param there the codes of the categories that there are */
    NamedCategories(Set<String> there, ImportReport report) {
        this.there = there;
        this.report = report;
    }

    /** Those of one row. */
    List<String> read(CsvRow row) {
        List<String> codes = row.list("kategori", 2_000);
        for (String code : codes) {
            if (!AgencyApi.CODE.matcher(code).matches()) {
                throw row.fault("kategori", "malformed-code", code);
            }
            if (!there.contains(code)) {
                warn(row, code);
            }
        }
        return codes;
    }

    private void warn(CsvRow row, String code) {
        if (!there.isEmpty()) {
            report.warning(row.line(), "kategori", "unknown-category", code);
        } else if (!saidThatNoneAreThere) {
            saidThatNoneAreThere = true;
            report.warning(0, "kategori", "no-categories-yet");
        }
    }
}
