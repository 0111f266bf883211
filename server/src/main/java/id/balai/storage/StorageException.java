package id.balai.storage;

import id.balai.platform.Passing;

/** The object store does not do what it is for now: the disk is full, the network is down. May be tried again later. */
public class StorageException extends RuntimeException implements Passing {

    private static final long serialVersionUID = 1L;

    /** What was tried, and why it failed. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String code() {
        return "storage-unavailable";
    }
}
