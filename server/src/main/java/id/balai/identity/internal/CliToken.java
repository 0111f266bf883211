package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.BalaiProperties;
import id.balai.platform.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The command line's proof: whoever can read {@code run/cli.token} in the data folder runs this installation and acts as
 * administrator {@code cli}. A new one is written at each start, readable by its owner only.
 */
@Component
class CliToken {

    private static final Person CLI = new Person(
            UUID.fromString("00000000-0000-7000-8000-000000000001"),
            "cli",
            "Baris perintah",
            Role.ADMINISTRATOR,
            null,
            null,
            null,
            null,
            null,
            false,
            true,
            0);

    private final byte[] token;

    CliToken(BalaiProperties properties) throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        this.token = text.getBytes(StandardCharsets.US_ASCII);
        write(properties.dataDir().resolve("run").resolve("cli.token"), text);
    }

    Optional<Person> find(String given) {
        return MessageDigest.isEqual(token, given.strip().getBytes(StandardCharsets.UTF_8))
                ? Optional.of(CLI)
                : Optional.empty();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("cli.token.new");
        Files.deleteIfExists(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
