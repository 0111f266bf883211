package id.balai.storage;

/** The object store does not do what it is for now: the disk is full, the network is down. May be tried again later. */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was tried, and why it failed. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
