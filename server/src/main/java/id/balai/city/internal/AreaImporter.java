package id.balai.city.internal;

import id.balai.city.AreaCode;
import id.balai.city.AreaLevel;
import id.balai.city.internal.AreaStore.Change;
import id.balai.city.internal.AreaStore.Present;
import id.balai.platform.imports.CsvReader;
import id.balai.platform.imports.GeoJsonReader;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import id.balai.platform.imports.RowFault;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports areas: names from CSV ({@code kode,nama}), boundaries from GeoJSON (properties {@code kode}, {@code nama}). The
 * names of a boundary file only count for areas that are new, because the register of names is the CSV.
 */
@Component
class AreaImporter implements Importer {

    private static final int MAX_NAME = 200;

    private final AreaStore store;
    private final AreaRegister register;

    AreaImporter(AreaStore store, AreaRegister register) {
        this.store = store;
        this.register = register;
    }

    @Override
    public String kind() {
        return "areas";
    }

    @Override
    public void run(ImportFile file, ImportReport report) throws IOException {
        Run run = new Run(report, store.listPresent());
        if (file.isJson()) {
            GeoJsonReader.read(file, report, feature -> {
                String code = feature.get("kode", 40);
                @Nullable String name = feature.find("nama", MAX_NAME).orElse(null);
                Boundaries.Repaired boundary =
                        feature.geometry() == null ? null : Boundaries.repair(feature.geometry(), feature.index());
                if (boundary == null) {
                    throw feature.fault("geometry", "required");
                }
                run.take(feature.index(), code, name, boundary);
            });
        } else {
            CsvReader.read(
                    file,
                    report,
                    Set.of("kode", "nama"),
                    row -> run.take(row.line(), row.get("kode", 40), row.get("nama", MAX_NAME), null));
        }
        run.finish();
    }

    /** One file on its way in. */
    private final class Run {

        private static final int BATCH = 1_000;

        private final ImportReport report;
        private final Map<String, Present> present;
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Change> pending = new ArrayList<>();
        private boolean changed;

        Run(ImportReport report, Map<String, Present> present) {
            this.report = report;
            this.present = present;
        }

        void take(int line, String text, @Nullable String name, Boundaries.@Nullable Repaired boundary) {
            AreaCode code = AreaCode.parse(text).orElseThrow(() -> fault(line, "malformed-area-code", text));
            Integer earlier = lines.putIfAbsent(text, line);
            if (earlier != null) {
                throw fault(line, "duplicate", text, earlier);
            }
            Present there = present.get(text);
            byte @Nullable [] bytes = boundary == null ? null : boundary.bytes();
            if (there == null && name == null) {
                throw new RowFault(line, "nama", "required", List.of()).asException();
            }
            boolean sameName =
                    there != null && (boundary != null || there.name().equals(name));
            boolean sameBoundary = there != null && (bytes == null || md5(bytes).equals(there.boundaryMd5()));
            if (sameName && sameBoundary) {
                report.unchanged();
                return;
            }
            if (there == null) {
                report.created();
            } else {
                report.updated();
            }
            if (boundary != null && boundary.repaired()) {
                report.warning(line, "geometry", "boundary-repaired", text);
            }
            String kept = there != null && boundary != null ? there.name() : name;
            add(code, kept == null ? "" : kept, bytes);
        }

        private void add(AreaCode code, String name, byte @Nullable [] boundary) {
            AreaLevel level = code.level();
            pending.add(new Change(
                    code.value(),
                    name,
                    level,
                    code.parent().map(AreaCode::value).orElse(null),
                    boundary));
            if (pending.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            // With a fault nothing will stay; the rest is only read for more faults.
            if (!pending.isEmpty() && !report.hasFaults()) {
                store.write(pending);
                changed = true;
            }
            pending.clear();
        }

        /** A parent may come later in the file than its children, so parents are looked for at the end. */
        void finish() {
            lines.forEach((code, line) -> AreaCode.parse(code)
                    .flatMap(AreaCode::parent)
                    .map(AreaCode::value)
                    .filter(parent -> !lines.containsKey(parent) && !present.containsKey(parent))
                    .ifPresent(parent -> report.fault(line, "kode", "parent-missing", code, parent)));
            flush();
            if (changed && !report.hasFaults()) {
                register.changed();
            }
        }

        private RowFault.RowRefusedException fault(int line, String code, Object... arguments) {
            return new RowFault(line, "kode", code, List.of(arguments)).asException();
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
