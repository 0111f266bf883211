package id.balai.incident.internal;

import id.balai.identity.CurrentPerson;
import id.balai.identity.Scope;
import id.balai.incident.Categories;
import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentSummary;
import id.balai.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Incidents as a table, for whoever counts them elsewhere; those that the asker may see. */
@RestController
class IncidentExportApi {

    private static final int AT_ONCE = 500;
    private static final int MOST = 100_000;

    private final IncidentReading reading;
    private final Categories categories;
    private final CurrentPerson current;

    IncidentExportApi(IncidentReading reading, Categories categories, CurrentPerson current) {
        this.reading = reading;
        this.categories = categories;
        this.current = current;
    }

    @Operation(
            summary = "Incidents as CSV, at most 100,000",
            description = "By the same filters as the list; open ones by urgency, others newest first.")
    @GetMapping(path = "/api/incidents/export", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> export(@ParameterObject IncidentQuery query) {
        IncidentFilter filter = query.filter(categories::informing);
        // Looked up here: the thread that writes knows of no caller.
        Scope scope = current.scope();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kejadian.csv\"")
                .body(out -> write(filter, scope, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    private void write(IncidentFilter filter, Scope scope, Writer out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
                "nomor",
                "judul",
                "kategori",
                "prioritas",
                "keadaan",
                "opd",
                "wilayah",
                "tempat",
                "bujur",
                "lintang",
                "dibuka",
                "tanggap_sebelum",
                "selesai_sebelum",
                "ditanggapi",
                "diselesaikan",
                "terlambat",
                "sinyal");
        String cursor = null;
        int written = 0;
        do {
            Page<IncidentSummary> page = reading.list(filter, scope, null, cursor, AT_ONCE);
            for (IncidentSummary incident : page.items()) {
                row(csv, incident);
            }
            written += page.items().size();
            cursor = page.nextCursor();
        } while (cursor != null && written < MOST);
        csv.flush();
    }

    private static void row(CSVPrinter csv, IncidentSummary incident) throws IOException {
        csv.printRecord(
                incident.number(),
                words(incident.title()),
                incident.categoryCode(),
                incident.priority(),
                incident.state(),
                incident.agencyShortName(),
                incident.areaCode(),
                words(incident.placeText()),
                incident.longitude(),
                incident.latitude(),
                incident.openedAt(),
                incident.respondBy(),
                incident.resolveBy(),
                incident.respondedAt(),
                incident.resolvedAt(),
                incident.late(),
                incident.signalCount());
    }

    /** What people wrote, so that a spreadsheet does not take it for a formula. */
    private static String words(String written) {
        return !written.isEmpty() && "=+-@\t\r".indexOf(written.charAt(0)) >= 0 ? "'" + written : written;
    }
}
