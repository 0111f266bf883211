package id.balai.contracts.secret;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation: 32 random bytes in a file of their own, outside the database, so that a copy of the
 * database alone opens nothing. Keys for each purpose are derived from it by HKDF-SHA256 (RFC 5869), so that no key
 * serves two purposes.
 */
public final class KeyFile {

    private static final int SECRET_BYTES = 32;

    private final byte[] secret;

    private KeyFile(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the key file, or makes one readable by its owner only when there is none.
     *
     * @throws IOException when it cannot be read or written, or is not a key file
     */
    public static KeyFile openOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] fresh = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(fresh);
            try {
                write(file, fresh);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                return open(file);
            }
        }
        return open(file);
    }

    /**
     * Reads the key file.
     *
     * @throws IOException when it cannot be read or is not a key file
     */
    public static KeyFile open(Path file) throws IOException {
        byte[] secret;
        try {
            secret = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (NoSuchFileException absent) {
            throw new IOException("there is no key file " + file, absent);
        } catch (IllegalArgumentException | CharacterCodingException notBase64) {
            throw new IOException(file + " is not a key file", notBase64);
        }
        if (secret.length != SECRET_BYTES) {
            throw new IOException(file + " is not a key file: " + secret.length + " bytes instead of " + SECRET_BYTES);
        }
        return new KeyFile(secret);
    }

    /** A key file's content that lives in memory only, for tests and tools. */
    public static KeyFile ofSecret(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a secret has " + SECRET_BYTES + " bytes, not " + secret.length);
        }
        return new KeyFile(secret.clone());
    }

    /** The key for {@code purpose}, of the algorithm's name as {@code javax.crypto} knows it. */
    SecretKey derive(String purpose, String algorithm) {
        try {
            KDF hkdf = KDF.getInstance("HKDF-SHA256");
            return hkdf.deriveKey(
                    algorithm,
                    HKDFParameterSpec.ofExtract()
                            .addIKM(new SecretKeySpec(secret, "Generic"))
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), SECRET_BYTES));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK lacks HKDF-SHA256", absent);
        }
    }

    private static void write(Path file, byte[] secret) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        // Written whole beside and then linked into place: a crash must not leave half a key.
        Path draft = Files.createTempFile(parent, ".key", null);
        try {
            if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    draft,
                    Base64.getEncoder().encodeToString(secret) + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
