package id.balai.audit.internal;

import id.balai.audit.AuditEntry;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a link: SHA-256 over the previous link's hash and the entry's fields in a fixed order, each preceded by its
 * length, so that no two entries have the same bytes.
 */
final class AuditHash {

    /** What the first link has for its previous hash. */
    private static final byte[] BEGINNING = new byte[32];

    private AuditHash() {}

    static byte[] beginning() {
        return BEGINNING.clone();
    }

    static byte[] next(byte[] previous, AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(entry.id());
            out.writeLong(entry.at().getEpochSecond());
            out.writeInt(entry.at().getNano());
            write(out, entry.actor());
            write(out, entry.actorRole());
            write(out, entry.address());
            write(out, entry.action());
            write(out, entry.subjectKind());
            write(out, entry.subjectId());
            write(out, entry.details());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
