package id.balai.platform;

/** The database was changed by a newer program than this one; starting on it would break it. */
public final class NewerDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param version the newest step in the database that this program does not know
     */
    public NewerDataException(String version) {
        super("The data was written by a newer Balai (step " + version
                + "); start that version, or take the data back from a backup.");
    }
}
