package id.balai.platform.imports;

import java.io.IOException;

/**
 * Brings files of one kind into a register. Contributed by a module as a bean; reached by {@code POST
 * /api/imports/{kind}}, by the command line and by the demo city alike.
 */
public interface Importer {

    /** The kind of file, in the plural and in lower case, like {@code areas}. */
    String kind();

    /**
     * Reads the file and writes what it says into the register. Runs inside a transaction that the caller rolls back when
     * the report has faults or when it is a dry run, so it writes as if it were for good. Importing the same file again
     * must find everything unchanged.
     *
     * @param file what to read
     * @param report told of every row: created, updated, unchanged or at fault
     * @throws IOException when the file cannot be read
     */
    void run(ImportFile file, ImportReport report) throws IOException;
}
