package id.balai.platform.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one file. Filled by an importer; used by one thread. */
public final class ImportReport {

    /** So many faults are named; of a file that is wrong throughout the rest is only counted. */
    public static final int MAX_NAMED = 1_000;

    private final List<RowFault> faults = new ArrayList<>();
    private final List<RowFault> warnings = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private int faultCount;

    /** A row that was new. */
    public void created() {
        created++;
    }

    /** A row that changed what was there. */
    public void updated() {
        updated++;
    }

    /** A row that says what is there already. */
    public void unchanged() {
        unchanged++;
    }

    /** A row that cannot be taken; the import as a whole is then refused. */
    public void fault(int line, @Nullable String column, String code, Object... arguments) {
        fault(new RowFault(line, column, code, List.of(arguments)));
    }

    /** A row that cannot be taken; the import as a whole is then refused. */
    public void fault(RowFault fault) {
        faultCount++;
        if (faults.size() < MAX_NAMED) {
            faults.add(fault);
        }
    }

    /** A row that was taken, but not quite as it stood. */
    public void warning(int line, @Nullable String column, String code, Object... arguments) {
        if (warnings.size() < MAX_NAMED) {
            warnings.add(new RowFault(line, column, code, List.of(arguments)));
        }
    }

    /** Whether any row was at fault. */
    public boolean hasFaults() {
        return faultCount > 0;
    }

    /** How many rows were at fault, named or not. */
    public int faultCount() {
        return faultCount;
    }

    /** The faults, at most {@link #MAX_NAMED} of them. */
    public List<RowFault> faults() {
        return List.copyOf(faults);
    }

    /** What was taken differently from how it stood. */
    public List<RowFault> warnings() {
        return List.copyOf(warnings);
    }

    /** How many rows were new. */
    public int createdCount() {
        return created;
    }

    /** How many rows changed something. */
    public int updatedCount() {
        return updated;
    }

    /** How many rows said what was there already. */
    public int unchangedCount() {
        return unchanged;
    }
}
