package id.balai.launcher.up;

import id.balai.contracts.secret.KeyFile;
import id.balai.embedded.EmbeddedException;
import id.balai.embedded.EmbeddedPostgres;
import id.balai.launcher.Refusal;
import id.balai.launcher.process.Logs;
import id.balai.launcher.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What lies where in the data folder.
 *
 * @param data the data folder
 */
record Layout(Path data) {

    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(5);

    Path postgres() {
        return data.resolve("postgres");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path files() {
        return data.resolve("files");
    }

    Path demo() {
        return data.resolve("demo");
    }

    Path eye() {
        return data.resolve("eye");
    }

    Path models() {
        return data.resolve("models");
    }

    Path log(String name) throws Refusal {
        try {
            return Logs.file(data.resolve("log"), name);
        } catch (IOException failed) {
            throw new Refusal("No log can be written in " + data.resolve("log") + ": " + failed.getMessage(), failed);
        }
    }

    PidFile pidFile(String part) {
        return new PidFile(data.resolve("run"), part);
    }

    /** Before anything is started, so that the answer comes at once. */
    void refuseOtherPostgres() throws Refusal {
        try {
            EmbeddedPostgres.refuseOtherVersion(postgres());
        } catch (EmbeddedException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Waits for what a killed launcher left: it is ending, and until then holds ports that are wanted again. */
    void awaitLeftovers() {
        for (String part : List.of("cameras", "eye", "kafka")) {
            pidFile(part).awaitGone(LEFTOVER_PATIENCE);
        }
    }

    /** Notes this process as the one that was started by hand, which the server is in where there is one. */
    void noteStarted() throws Refusal {
        try {
            pidFile("server").write(ProcessHandle.current());
        } catch (IOException failed) {
            throw new Refusal("The folder " + data + " cannot be written: " + failed.getMessage() + ".", failed);
        }
    }

    /**
     * The installation's secret, made when there is none by the process that is all of it. The others must be given it:
     * with a secret of its own, a process could read no camera's password and no video token would be good.
     */
    Path keyFile(UpOptions options) throws Refusal {
        Path file = options.keyFile() == null
                ? data.resolve("key")
                : options.keyFile().toAbsolutePath();
        boolean mayBeMade = options.role() == UpOptions.Role.ALL && options.keyFile() == null;
        if (!mayBeMade && Files.notExists(file)) {
            throw new Refusal("The installation's key is not at " + file
                    + "; copy it from the data folder of its first process, or name it with --key-file.");
        }
        if (Files.notExists(file) && Files.exists(postgres().resolve("PG_VERSION"))) {
            // A new one would open no camera's password, and nobody would know why.
            throw new Refusal(
                    "The installation's key is not at " + file + ", though it has data; put it back from your backup.");
        }
        try {
            KeyFile.openOrCreate(file);
            return file;
        } catch (IOException failed) {
            throw new Refusal(
                    "The key file cannot be used: " + failed.getMessage() + "; put it back from your backup.", failed);
        }
    }

    /** Whether this installation was begun without the demo city; it is remembered for the starts to come. */
    boolean isEmptyInstallation(boolean askedForEmpty) throws Refusal {
        Path marker = data.resolve("no-demo");
        boolean begun = Files.exists(postgres()) || Files.exists(demo());
        if (askedForEmpty && !begun) {
            try {
                Files.createFile(marker);
            } catch (java.nio.file.FileAlreadyExistsException already) {
                return true;
            } catch (IOException failed) {
                throw new Refusal(marker + " cannot be written: " + failed.getMessage() + ".", failed);
            }
        }
        boolean empty = Files.exists(marker);
        if (askedForEmpty && !empty) {
            throw new Refusal("The data in " + data
                    + " has the demo city already; for an empty one give another folder with --data.");
        }
        return empty;
    }
}
