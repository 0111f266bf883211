package id.balai.platform.imports;

import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs imports: all of a file or nothing of it. */
@Service
public class Imports {

    private final Map<String, Importer> importers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Words words;
    private final AuditTrail audit;

    Imports(
            List<Importer> importers,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Words words,
            AuditTrail audit) {
        this.importers = importers.stream().collect(Collectors.toUnmodifiableMap(Importer::kind, Function.identity()));
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.words = words;
        this.audit = audit;
    }

    /** What can be imported. */
    public Set<String> kinds() {
        return importers.keySet();
    }

    /**
     * Imports a file in one transaction, or with {@code dryRun} only says what it would do. A file with any row at fault
     * changes nothing.
     *
     * @throws BalaiException.NotFound when nothing is imported under this kind
     */
    public ImportResult run(String kind, ImportFile file, boolean dryRun) {
        Importer importer = importers.get(kind);
        if (importer == null) {
            throw new BalaiException.NotFound("import", kind);
        }
        ImportReport report = new ImportReport();
        transaction.executeWithoutResult(status -> {
            // Two imports of one kind at once would each see the register without the other.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('import ' || :kind))")
                    .param("kind", kind)
                    .query()
                    .listOfRows();
            read(importer, file, report);
            if (dryRun || report.hasFaults()) {
                status.setRollbackOnly();
            } else {
                audit.record("imported", kind, null, counts(file, report));
            }
        });
        return inWords(report, dryRun);
    }

    private static void read(Importer importer, ImportFile file, ImportReport report) {
        try {
            importer.run(file, report);
        } catch (RowFault.RowRefusedException wholeFile) {
            report.fault(wholeFile.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> counts(ImportFile file, ImportReport report) {
        return Map.of(
                "file", file.name(),
                "created", report.createdCount(),
                "updated", report.updatedCount(),
                "unchanged", report.unchangedCount());
    }

    private ImportResult inWords(ImportReport report, boolean dryRun) {
        int unnamed = report.faultCount() - report.faults().size();
        Stream<RowFault> rest =
                unnamed == 0 ? Stream.empty() : Stream.of(new RowFault(0, null, "more-faults", List.of(unnamed)));
        Stream<RowFault> named = report.faults().stream().sorted(Comparator.comparingInt(RowFault::line));
        return new ImportResult(
                dryRun,
                report.createdCount(),
                report.updatedCount(),
                report.unchangedCount(),
                Stream.concat(named, rest).map(this::inWords).toList(),
                report.warnings().stream().map(this::inWords).toList());
    }

    private ImportResult.RowError inWords(RowFault fault) {
        return new ImportResult.RowError(
                fault.line(),
                fault.column(),
                words.say("import." + fault.code(), fault.arguments().toArray()));
    }
}
