package id.balai.city.internal;

import id.balai.platform.imports.CsvReader;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Imports the days on which offices do not work: {@code tanggal,nama}, dates as {@code 2026-08-17}. */
@Component
class HolidayImporter implements Importer {

    private final AgencyStore store;
    private final AgencyRegister register;

    HolidayImporter(AgencyStore store, AgencyRegister register) {
        this.store = store;
        this.register = register;
    }

    @Override
    public String kind() {
        return "holidays";
    }

    @Override
    public void run(ImportFile file, ImportReport report) throws IOException {
        Map<LocalDate, String> present = store.listHolidays();
        CsvReader.read(file, report, Set.of("tanggal", "nama"), row -> {
            String text = row.get("tanggal", 10);
            String name = row.get("nama", 200);
            LocalDate day;
            try {
                day = LocalDate.parse(text);
            } catch (DateTimeParseException notADate) {
                throw row.fault("tanggal", "malformed-date", text);
            }
            String there = present.put(day, name);
            if (name.equals(there)) {
                report.unchanged();
                return;
            }
            store.putHoliday(day, name);
            if (there == null) {
                report.created();
            } else {
                report.updated();
            }
        });
        if (!report.hasFaults() && report.createdCount() + report.updatedCount() > 0) {
            register.changed();
        }
    }
}
