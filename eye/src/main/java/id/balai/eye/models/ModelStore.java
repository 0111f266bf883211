package id.balai.eye.models;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folders in which models lie. Nothing is used that is not, byte for byte, what the catalogue says. */
public final class ModelStore {

    /** Names folders to search before the eye's own, separated as in PATH. */
    public static final String FOLDERS_VARIABLE = "BALAI_MODELS";

    private static final Duration LONGEST_DOWNLOAD = Duration.ofMinutes(10);

    private final List<Path> folders;

    /** Searches {@code folders} in order. */
    public ModelStore(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /**
     * Searches the folders that {@value #FOLDERS_VARIABLE} names, then {@code own}.
     *
     * @param environment the process's environment
     * @param own the folder downloads go to
     */
    public static ModelStore of(Map<String, String> environment, Optional<Path> own) {
        List<Path> folders = new ArrayList<>();
        for (String folder : environment.getOrDefault(FOLDERS_VARIABLE, "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder.strip()));
            }
        }
        own.ifPresent(folders::add);
        return new ModelStore(folders);
    }

    /** The file of {@code model} in the first folder that has it; it may be anything yet. */
    public Optional<Path> find(Model model) {
        return folders.stream()
                .map(folder -> folder.resolve(model.fileName()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The models of the catalogue that are there and are what they say, best first. */
    public List<Model> installed() {
        return ModelCatalogue.list().stream()
                .filter(model ->
                        find(model).filter(file -> matches(model, file)).isPresent())
                .toList();
    }

    /**
     * Makes sure that {@code file} is {@code model}.
     *
     * @throws ModelRefusedException when its size or its SHA-256 is another, or it cannot be read
     */
    public static void verify(Model model, Path file) throws ModelRefusedException {
        try {
            long size = Files.size(file);
            if (size != model.sizeBytes()) {
                throw new ModelRefusedException("%s is not the model %s: it has %d bytes, not %d."
                        .formatted(file, model.name(), size, model.sizeBytes()));
            }
            String digest = sha256(file);
            if (!digest.equals(model.sha256())) {
                throw new ModelRefusedException("%s is not the model %s: its SHA-256 is %s, not %s."
                        .formatted(file, model.name(), digest, model.sha256()));
            }
        } catch (ModelRefusedException refused) {
            throw refused;
        } catch (IOException unreadable) {
            throw new ModelRefusedException("%s cannot be read.".formatted(file), unreadable);
        }
    }

    /**
     * Downloads {@code model} into {@code folder}, unless it is there and sound.
     *
     * @return its file
     * @throws ModelRefusedException when it cannot be had, or is not what the catalogue says; nothing is left behind
     */
    public static Path get(Model model, Path folder) throws ModelRefusedException {
        Path file = folder.resolve(model.fileName());
        if (!matches(model, file)) {
            ModelDownload.fetch(model, file, LONGEST_DOWNLOAD);
        }
        return file;
    }

    private static boolean matches(Model model, Path file) {
        try {
            verify(model, file);
            return true;
        } catch (ModelRefusedException refused) {
            return false;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
