package id.balai.storage;

import java.util.Optional;

/**
 * Keeps bytes under a key. An object is whole or not there: no reader ever sees half of one, and once {@link #put} has
 * returned it survives the loss of power.
 *
 * <p>Keys are lower-case paths such as {@code attachments/ab/abcd.jpg}: letters, digits, {@code -}, {@code _}, {@code .}
 * and {@code /}, no part of them empty or beginning with a dot. Another key is an {@link IllegalArgumentException}. The
 * ending of the key says what is in it.
 */
public interface ObjectStore {

    /**
     * Keeps an object; one that is there under the key is replaced.
     *
     * @throws StorageException when it cannot be kept
     */
    void put(String key, byte[] content);

    /**
     * The object under the key; empty when there is none.
     *
     * @throws StorageException when that cannot be found out
     */
    Optional<byte[]> find(String key);

    /**
     * Removes the object; does nothing when there is none.
     *
     * @throws StorageException when it cannot be removed
     */
    void delete(String key);
}
