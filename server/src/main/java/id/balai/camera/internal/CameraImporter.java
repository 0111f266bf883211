package id.balai.camera.internal;

import id.balai.camera.CameraKind;
import id.balai.camera.CameraState;
import id.balai.camera.Visibility;
import id.balai.platform.BalaiException.FieldFault;
import id.balai.platform.imports.CsvReader;
import id.balai.platform.imports.CsvRow;
import id.balai.platform.imports.GeoFeature;
import id.balai.platform.imports.GeoJsonReader;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cameras from CSV or GeoJSON. The columns are Indonesian, as the export writes them. */
@Component
class CameraImporter implements Importer {

    private static final int MAX_TEXT = 1_000;

    /** Columns of the file by field of the API, to name the column when a field is at fault. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "kode"),
            Map.entry("name", "nama"),
            Map.entry("kind", "jenis"),
            Map.entry("ownerAgencyCode", "pemilik"),
            Map.entry("agreement", "perjanjian"),
            Map.entry("longitude", "bujur"),
            Map.entry("latitude", "lintang"),
            Map.entry("mainUrl", "alamat_utama"),
            Map.entry("subUrl", "alamat_sub"),
            Map.entry("username", "pengguna"),
            Map.entry("password", "sandi"),
            Map.entry("visibility", "visibilitas"),
            Map.entry("purpose", "tujuan"),
            Map.entry("state", "status"));

    private final CameraRegister register;
    private final AgencyCodes agencies;

    CameraImporter(CameraRegister register, AgencyCodes agencies) {
        this.register = register;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "cameras";
    }

    @Override
    public void run(ImportFile file, ImportReport report) throws IOException {
        Set<String> agencyCodes = agencies.all();
        Map<String, CameraDraft> drafts = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        if (file.isJson()) {
            GeoJsonReader.read(
                    file, report, feature -> take(feature.index(), sent(feature, agencyCodes), drafts, lines, report));
        } else {
            CsvReader.read(
                    file,
                    report,
                    Set.of("kode", "nama", "bujur", "lintang"),
                    row -> take(row.line(), sent(row, agencyCodes), drafts, lines, report));
        }
        if (report.hasFaults()) {
            return;
        }
        for (CameraRegister.Done done : register.putAll(List.copyOf(drafts.values()))) {
            switch (done) {
                case CREATED -> report.created();
                case UPDATED -> report.updated();
                case UNCHANGED -> report.unchanged();
            }
        }
    }

    private static void take(
            int line,
            CameraChange sent,
            Map<String, CameraDraft> drafts,
            Map<String, Integer> lines,
            ImportReport report) {
        DraftCheck check = new DraftCheck();
        Optional<CameraDraft> draft = check.check(sent.id(), sent);
        for (FieldFault fault : check.faults()) {
            report.fault(
                    line,
                    COLUMNS.getOrDefault(fault.field(), fault.field()),
                    fault.code(),
                    fault.arguments().toArray());
        }
        if (draft.isEmpty()) {
            return;
        }
        Integer earlier = lines.putIfAbsent(draft.get().id(), line);
        if (earlier != null) {
            report.fault(line, "kode", "duplicate", draft.get().id(), earlier);
        } else {
            drafts.put(draft.get().id(), draft.get());
        }
    }

    private static CameraChange sent(CsvRow row, Set<String> agencies) {
        BiFunction<String, Integer, @Nullable String> text =
                (column, most) -> row.find(column, most).orElse(null);
        Owner owner = Owner.of(text.apply("pemilik", MAX_TEXT), agencies);
        return new CameraChange(
                text.apply("kode", MAX_TEXT),
                text.apply("nama", MAX_TEXT),
                row.findEnum("jenis", CameraKind.class).orElse(null),
                owner.name,
                owner.agencyCode,
                text.apply("perjanjian", MAX_TEXT),
                row.getNumber("bujur", -180, 180),
                row.getNumber("lintang", -90, 90),
                text.apply("alamat_utama", MAX_TEXT),
                text.apply("alamat_sub", MAX_TEXT),
                text.apply("pengguna", MAX_TEXT),
                text.apply("sandi", MAX_TEXT),
                row.findEnum("visibilitas", Visibility.class).orElse(null),
                text.apply("tujuan", MAX_TEXT),
                row.findEnum("status", CameraState.class).orElse(null),
                null,
                null);
    }

    private static CameraChange sent(GeoFeature feature, Set<String> agencies) {
        if (!(feature.geometry() instanceof org.locationtech.jts.geom.Point point) || point.isEmpty()) {
            throw feature.fault(null, "not-a-point");
        }
        BiFunction<String, Integer, @Nullable String> text =
                (property, most) -> feature.find(property, most).orElse(null);
        Owner owner = Owner.of(text.apply("pemilik", MAX_TEXT), agencies);
        return new CameraChange(
                text.apply("kode", MAX_TEXT),
                text.apply("nama", MAX_TEXT),
                constant(feature, "jenis", CameraKind.class),
                owner.name,
                owner.agencyCode,
                text.apply("perjanjian", MAX_TEXT),
                point.getX(),
                point.getY(),
                text.apply("alamat_utama", MAX_TEXT),
                text.apply("alamat_sub", MAX_TEXT),
                text.apply("pengguna", MAX_TEXT),
                text.apply("sandi", MAX_TEXT),
                constant(feature, "visibilitas", Visibility.class),
                text.apply("tujuan", MAX_TEXT),
                constant(feature, "status", CameraState.class),
                null,
                null);
    }

    private static <E extends Enum<E>> @Nullable E constant(GeoFeature feature, String property, Class<E> type) {
        Optional<String> text = feature.find(property, MAX_TEXT);
        if (text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.get())) {
                return constant;
            }
        }
        throw feature.fault(property, "not-one-of", text.get(), List.of(type.getEnumConstants()));
    }

    /** One column says whose the camera is: an agency by its code, anybody else in words. */
    private record Owner(@Nullable String name, @Nullable String agencyCode) {

        static Owner of(@Nullable String text, Set<String> agencies) {
            if (text == null) {
                return new Owner(null, null);
            }
            String code = text.toLowerCase(Locale.ROOT);
            return agencies.contains(code) ? new Owner(null, code) : new Owner(text, null);
        }
    }
}
