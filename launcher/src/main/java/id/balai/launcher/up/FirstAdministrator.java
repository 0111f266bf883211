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
 * was shown, so that a first start that fails half-way does not lose it. Whether it is wanted and whether it is good, the
 * database says: the file may be lost, and another server may have been first.
 */
final class FirstAdministrator {

    private static final String USERNAME = "admin";

    /** Without letters and digits that are mistaken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 14;

    private final Path data;
    private final Path file;

    FirstAdministrator(Path dataFolder) {
        this.data = dataFolder;
        this.file = dataFolder.resolve("run").resolve("first-administrator");
    }

    /** The password to give the server, which makes the administrator of it; empty when there are people already. */
    Optional<String> password(PeopleTable people) throws Refusal {
        if (!people.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<String> kept = kept();
            if (kept.isPresent()) {
                return kept;
            }
            String fresh = random();
            write(fresh);
            return Optional.of(fresh);
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    /** The lines that tell of it; none when it is not good, or was shown at an earlier start. */
    List<String> lines(PeopleTable people) throws Refusal {
        Optional<String> kept;
        try {
            kept = kept();
        } catch (IOException failed) {
            throw unusable(failed);
        }
        if (kept.isEmpty() || !people.letsInOnce(USERNAME, kept.get())) {
            return List.of();
        }
        return List.of(
                "  First administrator: " + USERNAME + ", password " + kept.get(),
                "  It is good for one sign-in, at which you choose your own, and is not shown again.");
    }

    /**
     * What to do where none is made: of several servers that start at once nobody could tell which one's password is
     * good, or in whose log it is.
     */
    List<String> linesOfAServer(PeopleTable people) throws Refusal {
        return people.isEmpty()
                ? List.of(
                        "  Nobody can sign in yet. Make the first administrator, on this machine:",
                        "  ./balai user add USERNAME --name NAME --role administrator --data " + data)
                : List.of();
    }

    /** Forgets it, when it was shown or is of no use. */
    void forget() throws Refusal {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    /** What an earlier start left, if it is whole. */
    private Optional<String> kept() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(file).strip()).filter(whole -> whole.length() == LENGTH);
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

    private Refusal unusable(IOException failed) {
        return new Refusal(file + " cannot be used: " + failed.getMessage() + ".", failed);
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
