package id.balai.launcher.up;

import id.balai.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * The one-time password of the first administrator of an installation without the demo. It is kept in a file until it
 * was shown, so that a first start that fails half-way does not lose it.
 */
final class FirstAdministrator {

    /** Without letters and digits that are mistaken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 14;

    private final Path file;
    private final Path shown;

    FirstAdministrator(Path dataFolder) {
        this.file = dataFolder.resolve("run").resolve("first-administrator");
        this.shown = dataFolder.resolve("run").resolve("first-administrator.shown");
    }

    /** The password to give the server; empty when it was shown at an earlier start. */
    Optional<String> password() throws Refusal {
        try {
            if (Files.exists(shown)) {
                return Optional.empty();
            }
            if (Files.notExists(file) || Files.size(file) < LENGTH) {
                write(random());
            }
            return Optional.of(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new Refusal(file + " cannot be used: " + failed.getMessage() + ".", failed);
        }
    }

    /** Whole or not at all: half a password would be shown, and another be good. */
    private void write(String password) throws IOException {
        Path folder = file.resolve("..").normalize();
        Files.createDirectories(folder);
        // Readable by its owner only, as temporary files are.
        Path draft = Files.createTempFile(folder, "first-administrator", null);
        Files.writeString(draft, password);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The lines that tell of it, once. */
    List<String> show() throws Refusal {
        Optional<String> password = password();
        if (password.isEmpty()) {
            return List.of();
        }
        try {
            Files.move(file, shown);
            Files.writeString(shown, "");
        } catch (IOException failed) {
            throw new Refusal(file + " cannot be used: " + failed.getMessage() + ".", failed);
        }
        return List.of(
                "  First administrator: admin, password " + password.get(),
                "  It is good for one sign-in, at which you choose your own, and is not shown again.");
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
