package id.balai.storage.internal;

import id.balai.storage.ObjectStore;
import id.balai.storage.StorageException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Objects in a bucket of S3-compatible storage. Its PUT is whole or not at all, and durable when it is answered. */
final class S3Store implements ObjectStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(String key, byte[] content) {
        String sound = Keys.sound(key);
        try {
            client.putObject(
                    put -> put.bucket(bucket).key(sound).contentType(Keys.contentType(sound)),
                    RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw new StorageException("The object " + key + " cannot be kept", e);
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        String sound = Keys.sound(key);
        try {
            ResponseBytes<GetObjectResponse> found =
                    client.getObjectAsBytes(get -> get.bucket(bucket).key(sound));
            return Optional.of(found.asByteArrayUnsafe());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new StorageException("The object " + key + " cannot be read", e);
        }
    }

    @Override
    public void delete(String key) {
        String sound = Keys.sound(key);
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(sound));
        } catch (SdkException e) {
            throw new StorageException("The object " + key + " cannot be removed", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
