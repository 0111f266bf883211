package id.balai.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, in words. With errors it did nothing.
 *
 * @param dryRun whether nothing was to be written anyhow
 * @param created rows that were new
 * @param updated rows that changed something
 * @param unchanged rows that said what was there already
 * @param errors rows that cannot be taken, by line
 * @param warnings rows that were taken, but mended
 */
public record ImportResult(
        boolean dryRun, int created, int updated, int unchanged, List<RowError> errors, List<RowError> warnings) {

    /**
     * A row and what is wrong with it.
     *
     * @param line counted from 1; in GeoJSON the feature; 0 is the file as a whole
     * @param column the column or property to blame, if one is
     * @param reason one sentence in the caller's language
     */
    public record RowError(int line, @Nullable String column, String reason) {}

    /** Whether anything stood in the way. */
    public boolean refused() {
        return !errors.isEmpty();
    }
}
