package id.balai.contracts.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals short secrets with AES-256-GCM (NIST SP 800-38D). A sealed value is a nonce of 12 bytes, then ciphertext and a
 * tag of 16 bytes; it is bound to the name of what it belongs to, so that it cannot be moved to another.
 */
public final class Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /** With the key that {@code keyFile} gives for sealing. */
    public Sealer(KeyFile keyFile) {
        this.key = keyFile.derive("balai/seal/v1", "AES");
    }

    /** Seals {@code secret} for {@code owner}, for instance a camera's id. */
    public byte[] seal(String owner, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM failed to seal", impossible);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws SealBrokenException when it was made with another key, for another owner, or was changed
     */
    public String open(String owner, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new SealBrokenException(owner, null);
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] body = new byte[parts.remaining()];
        parts.get(body);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(body), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException refused) {
            throw new SealBrokenException(owner, refused);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
