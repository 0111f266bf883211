package id.balai.contracts.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Short-lived permission to ask an eye for one thing, signed by the server: {@code expiry.signature}, where expiry is
 * seconds since the epoch and the signature is HMAC-SHA256 (RFC 2104) over expiry and subject, in base64url. The subject
 * is not in the token: the eye knows what it is asked for and checks that the token is for just that.
 */
public final class EyeToken {

    private final SecretKey key;
    private final Clock clock;

    /** With the key that {@code keyFile} gives for tokens, and the time by which they expire. */
    public EyeToken(KeyFile keyFile, Clock clock) {
        this.key = keyFile.derive("balai/eye-token/v1", "HmacSHA256");
        this.clock = clock;
    }

    /** The subject of a token to watch a camera live or to see its snapshot. */
    public static String camera(String cameraId) {
        return "camera:" + cameraId;
    }

    /** The subject of a token to have an address probed. */
    public static String probe() {
        return "probe";
    }

    /** A token for {@code subject} that is good for {@code validity}. */
    public String issue(String subject, Duration validity) {
        long expiry = clock.instant().plus(validity).getEpochSecond();
        return expiry + "." + signature(subject, expiry);
    }

    /** True when {@code token} was issued for {@code subject} with this key and has not expired. Never throws. */
    public boolean permits(String token, String subject) {
        int dot = token.indexOf('.');
        if (dot < 1 || dot > 19) {
            return false;
        }
        long expiry;
        try {
            expiry = Long.parseLong(token.substring(0, dot));
        } catch (NumberFormatException malformed) {
            return false;
        }
        byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] wanted = signature(subject, expiry).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, wanted) && clock.instant().getEpochSecond() < expiry;
    }

    /** When {@code token} expires, as it says itself; it says nothing about whether the token is genuine. */
    public static Instant expiryOf(String token) {
        return Instant.ofEpochSecond(Long.parseLong(token.substring(0, token.indexOf('.'))));
    }

    private String signature(String subject, long expiry) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal((expiry + "\n" + subject).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", absent);
        }
    }
}
