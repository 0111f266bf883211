package id.balai.city.internal;

import id.balai.city.Agency;
import id.balai.city.KnownCategories;
import id.balai.city.WorkingHours;
import id.balai.platform.imports.CsvReader;
import id.balai.platform.imports.CsvRow;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Imports agencies: {@code kode,nama,singkatan,jenis,kepala,meja,telepon,jam_kerja,kategori}. */
@Component
class AgencyImporter implements Importer {

    private final AgencyStore store;
    private final AgencyRegister register;
    private final KnownCategories categories;

    AgencyImporter(AgencyStore store, AgencyRegister register, KnownCategories categories) {
        this.store = store;
        this.register = register;
        this.categories = categories;
    }

    @Override
    public String kind() {
        return "agencies";
    }

    @Override
    public void run(ImportFile file, ImportReport report) throws IOException {
        Map<String, Agency> present =
                store.list().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        Map<String, Integer> lines = new HashMap<>();
        NamedCategories named = new NamedCategories(categories.codes(), report);
        CsvReader.read(file, report, Set.of("kode", "nama", "singkatan", "jenis"), row -> {
            Agency sent = read(row, present, named);
            Integer earlier = lines.putIfAbsent(sent.code(), row.line());
            if (earlier != null) {
                throw row.fault("kode", "duplicate", sent.code(), earlier);
            }
            write(sent, present.get(sent.code()), report);
        });
        if (!report.hasFaults() && report.createdCount() + report.updatedCount() > 0) {
            register.changed();
        }
    }

    private void write(Agency sent, @org.jspecify.annotations.Nullable Agency there, ImportReport report) {
        if (there == null) {
            store.insert(sent);
            report.created();
        } else if (there.equals(sent)) {
            report.unchanged();
        } else {
            store.update(sent);
            report.updated();
        }
    }

    private static Agency read(CsvRow row, Map<String, Agency> present, NamedCategories named) {
        String code = row.get("kode", 40);
        if (!AgencyApi.CODE.matcher(code).matches()) {
            throw row.fault("kode", "malformed-code", code);
        }
        Agency there = present.get(code);
        return new Agency(
                code,
                row.get("nama", 200),
                row.get("singkatan", 60),
                kind(row),
                row.find("kepala", 200).orElse(null),
                row.find("meja", 200).orElse(null),
                row.find("telepon", 40).orElse(null),
                hours(row),
                named.read(row),
                there == null ? 0 : there.version());
    }

    private static Agency.Kind kind(CsvRow row) {
        String kind = row.get("jenis", 20);
        return switch (kind.toLowerCase(java.util.Locale.ROOT)) {
            case "opd" -> Agency.Kind.OPD;
            case "mitra", "partner" -> Agency.Kind.PARTNER;
            default -> throw row.fault("jenis", "not-one-of", kind, "opd, mitra");
        };
    }

    private static WorkingHours hours(CsvRow row) {
        return row.find("jam_kerja", 200)
                .map(text ->
                        WorkingHours.parse(text).orElseThrow(() -> row.fault("jam_kerja", "malformed-hours", text)))
                .orElse(WorkingHours.ALWAYS);
    }
}
