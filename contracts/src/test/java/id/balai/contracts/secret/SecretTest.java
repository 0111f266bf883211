package id.balai.contracts.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aKeyFileIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("secrets").resolve("key");
        byte[] sealed = new Sealer(KeyFile.openOrCreate(file)).seal("KB-0001", "admin:rahasia");

        assertThat(new Sealer(KeyFile.openOrCreate(file)).open("KB-0001", sealed))
                .isEqualTo("admin:rahasia");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsNoKeyFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "half a k");

        assertThatThrownBy(() -> KeyFile.openOrCreate(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a key file");
    }

    @Test
    void aSealedSecretOpensForItsOwnerOnly() {
        Sealer sealer = new Sealer(KeyFile.ofSecret(new byte[32]));
        byte[] sealed = sealer.seal("KB-0001", "admin:rahasia");

        assertThatThrownBy(() -> sealer.open("KB-0002", sealed)).isInstanceOf(SealBrokenException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open("KB-0001", sealed)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> sealer.open("KB-0001", new byte[3])).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void theSameSecretIsNeverSealedAlike() {
        Sealer sealer = new Sealer(KeyFile.ofSecret(new byte[32]));

        assertThat(sealer.seal("KB-0001", "x")).isNotEqualTo(sealer.seal("KB-0001", "x"));
    }

    @Test
    void aTokenPermitsItsSubjectUntilItExpires() {
        KeyFile keyFile = KeyFile.ofSecret(new byte[32]);
        String token = at(keyFile, NOON).issue(EyeToken.camera("KB-0001"), Duration.ofMinutes(1));

        assertThat(at(keyFile, NOON).permits(token, EyeToken.camera("KB-0001"))).isTrue();
        assertThat(at(keyFile, NOON).permits(token, EyeToken.camera("KB-0002"))).isFalse();
        assertThat(at(keyFile, NOON.plusSeconds(60)).permits(token, EyeToken.camera("KB-0001")))
                .isFalse();
        assertThat(EyeToken.expiryOf(token)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aForgedOrMalformedTokenPermitsNothing() {
        EyeToken tokens = at(KeyFile.ofSecret(new byte[32]), NOON);
        byte[] other = new byte[32];
        other[0] = 1;
        String foreign = at(KeyFile.ofSecret(other), NOON).issue("probe", Duration.ofHours(1));

        assertThat(tokens.permits(foreign, "probe")).isFalse();
        for (String malformed : new String[] {"", ".", "x.y", "99999999999999999999.x", "1", "9999999999."}) {
            assertThat(tokens.permits(malformed, "probe")).as(malformed).isFalse();
        }
    }

    private static EyeToken at(KeyFile keyFile, Instant now) {
        return new EyeToken(keyFile, Clock.fixed(now, ZoneOffset.UTC));
    }
}
