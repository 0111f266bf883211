package id.balai.demo.internal;

import id.balai.city.AreaLevel;
import id.balai.city.Areas;
import id.balai.platform.BalaiProperties;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportResult;
import id.balai.platform.imports.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the demo city on the first start: when a folder is configured and there is no city yet. A load that was cut short
 * goes on at the next start; importing the same file twice changes nothing.
 */
@Component
@Order(100)
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    /** In an order in which each finds what it refers to. */
    private static final List<Step> STEPS = List.of(
            new Step("areas", "areas.csv"),
            new Step("areas", "areas*.geojson"),
            new Step("agencies", "agencies.csv"),
            new Step("categories", "categories.csv"),
            new Step("people", "people.csv"),
            new Step("places", "roads.geojson"),
            new Step("places", "places.geojson"),
            new Step("cameras", "cameras.csv"),
            new Step("zones", "zones.json"));

    private final BalaiProperties properties;
    private final Imports imports;
    private final Areas areas;
    private final JdbcClient jdbc;

    DemoLoader(BalaiProperties properties, Imports imports, Areas areas, JdbcClient jdbc) {
        this.properties = properties;
        this.imports = imports;
        this.areas = areas;
        this.jdbc = jdbc;
    }

    /** Files of one kind, by a pattern of their names. */
    private record Step(String kind, String files) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Path folder = properties.demoDir();
        if (folder == null || !isWanted()) {
            return;
        }
        jdbc.sql("insert into demo_load (id) values (1) on conflict do nothing").update();
        boolean whole = true;
        for (Step step : STEPS) {
            for (Path file : list(folder, step.files())) {
                whole &= load(step.kind(), file);
            }
        }
        if (whole) {
            jdbc.sql("update demo_load set finished_at = now()").update();
            log.info("The demo city is loaded");
        }
    }

    private boolean isWanted() {
        return jdbc.sql("select finished_at is null from demo_load")
                .query(Boolean.class)
                .optional()
                .orElseGet(() -> areas.list(AreaLevel.KOTA, null).isEmpty());
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        }
        // The order of their names is not that of the levels, and does not matter: names came with the CSV.
        files.sort(null);
        return files;
    }

    private boolean load(String kind, Path file) throws IOException {
        if (!imports.kinds().contains(kind)) {
            log.warn("Nothing imports {}, so {} is left out", kind, file.getFileName());
            return true;
        }
        try (InputStream content = Files.newInputStream(file)) {
            ImportResult result = imports.run(kind, new ImportFile(file.getFileName() + "", content), false);
            if (result.refused()) {
                ImportResult.RowError first = result.errors().getFirst();
                log.error(
                        "The demo's {} was refused: {} errors, the first in line {}: {}",
                        file.getFileName(),
                        result.errors().size(),
                        first.line(),
                        first.reason());
                return false;
            }
            log.info("Loaded {}: {} {}", file.getFileName(), result.created() + result.updated(), kind);
            return true;
        }
    }
}
