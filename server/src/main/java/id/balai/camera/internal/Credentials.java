package id.balai.camera.internal;

import id.balai.contracts.secret.SealBrokenException;
import id.balai.contracts.secret.Sealer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals and opens cameras' credentials. What is open here is never logged, answered or exported. */
@Component
class Credentials {

    private static final Logger log = LoggerFactory.getLogger(Credentials.class);

    private final Sealer sealer;

    Credentials(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * The sealed credentials that a camera has after a change.
     *
     * @param password null keeps the password in {@code before}; empty removes it
     * @param before what was sealed; null when nothing was
     * @return {@code before} itself when nothing changed; null when there is nothing to keep
     */
    byte @Nullable [] change(String cameraId, String username, @Nullable String password, byte @Nullable [] before) {
        String kept = before == null ? "" : opened(cameraId, before);
        String keptPassword = kept.substring(kept.indexOf(':') + 1);
        String wanted = username + ':' + (password == null ? keptPassword : password);
        if (wanted.equals(":")) {
            return null;
        }
        return wanted.equals(kept) ? before : sealer.seal(cameraId, wanted);
    }

    private String opened(String cameraId, byte[] sealed) {
        try {
            return sealer.open(cameraId, sealed);
        } catch (SealBrokenException otherKeyFile) {
            log.warn("The credentials of camera {} do not open with this key file and count as none", cameraId);
            return "";
        }
    }
}
