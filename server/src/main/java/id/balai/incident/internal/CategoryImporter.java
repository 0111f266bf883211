package id.balai.incident.internal;

import id.balai.incident.Category;
import id.balai.incident.ClockKind;
import id.balai.incident.Priority;
import id.balai.platform.imports.CsvReader;
import id.balai.platform.imports.CsvRow;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Categories from CSV: {@code kode,nama_id,nama_en,opd,prioritas,tanggap_menit,selesai_menit,jam}, and at will {@code ikon} and
 * {@code tembusan}, the agencies that are informed.
 */
@Component
class CategoryImporter implements Importer {

    private static final Set<String> COLUMNS =
            Set.of("kode", "nama_id", "nama_en", "opd", "prioritas", "tanggap_menit", "selesai_menit", "jam");

    private static final String INFORMED = "tembusan";

    private final CategoryStore store;
    private final CategoryRegister register;
    private final CityView city;

    CategoryImporter(CategoryStore store, CategoryRegister register, CityView city) {
        this.store = store;
        this.register = register;
        this.city = city;
    }

    @Override
    public String kind() {
        return "categories";
    }

    @Override
    public void run(ImportFile file, ImportReport report) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        CsvReader.read(file, report, COLUMNS, row -> {
            Category read = category(row);
            Integer before = lines.putIfAbsent(read.code(), row.line());
            if (before != null) {
                throw row.fault("kode", "duplicate", read.code(), before);
            }
            write(read, row.values().containsKey(INFORMED), report);
        });
        nameMissing(report);
        if (!report.hasFaults() && report.createdCount() + report.updatedCount() > 0) {
            register.changed();
        }
    }

    /** Agencies come before categories, so that what they name can only be looked at when both are there. */
    private void nameMissing(ImportReport report) {
        Set<String> there = store.codes();
        new TreeMap<>(city.namedCategories())
                .forEach((agency, codes) -> codes.stream()
                        .filter(code -> !there.contains(code))
                        .forEach(code -> report.warning(0, null, "agency-names-unknown-category", agency, code)));
    }

    /**
     * Writes what was read.
     *
     * @param saysWhoIsInformed whether the file has a column for that
     */
    private void write(Category read, boolean saysWhoIsInformed, ImportReport report) {
        Optional<Category> present = store.find(read.code());
        if (present.isEmpty()) {
            store.insert(read);
            report.created();
            return;
        }
        Category old = present.get();
        // What the file does not speak of stays as the administrator has set it.
        Category kept = read.keepingFrom(old);
        Category next = saysWhoIsInformed ? kept : kept.informing(old.informedAgencyCodes());
        if (next.equals(old)) {
            report.unchanged();
        } else {
            store.update(next.withVersion(old.version() + 1));
            report.updated();
        }
    }

    private Category category(CsvRow row) {
        String code = row.get("kode", 100);
        if (!CategoryRequest.isCode(code)) {
            throw row.fault("kode", "malformed-category-code", code);
        }
        String agency = row.get("opd", 100);
        if (!city.hasAgency(agency)) {
            throw row.fault("opd", "unknown", agency);
        }
        int respond = row.getInteger("tanggap_menit", 1, CategoryRequest.MAX_MINUTES);
        return new Category(
                code,
                row.get("nama_id", 100),
                row.get("nama_en", 100),
                agency,
                informed(row, agency),
                row.getEnum("prioritas", Priority.class),
                respond,
                row.getInteger("selesai_menit", respond, CategoryRequest.MAX_MINUTES),
                clock(row),
                CategoryRequest.DEFAULT_JOIN_RADIUS_METRES,
                CategoryRequest.DEFAULT_JOIN_MINUTES,
                row.find("ikon", 100).orElse(null),
                true,
                1);
    }

    private List<String> informed(CsvRow row, String responsible) {
        List<String> informed = row.list(INFORMED, 600).stream().distinct().toList();
        if (informed.size() > Category.MAX_INFORMED) {
            throw row.fault(INFORMED, "too-many-informed", Category.MAX_INFORMED);
        }
        if (informed.contains(responsible)) {
            throw row.fault(INFORMED, "informed-is-responsible", responsible);
        }
        informed.stream().filter(agency -> !city.hasAgency(agency)).findFirst().ifPresent(unknown -> {
            throw row.fault(INFORMED, "unknown", unknown);
        });
        return informed;
    }

    private static ClockKind clock(CsvRow row) {
        String text = row.get("jam", 20).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "kerja" -> ClockKind.WORKING_HOURS;
            case "semua" -> ClockKind.ALL_HOURS;
            default -> throw row.fault("jam", "not-one-of", text, "kerja, semua");
        };
    }
}
