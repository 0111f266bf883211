package id.balai.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.secret.KeyFile;
import id.balai.embedded.FreePort;
import id.balai.launcher.up.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the way is said in one sentence, with exit code 1 and no stack trace. */
class RefusalsTest {

    @TempDir
    Path folder;

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal("up", "--port", Integer.toString(other.getLocalPort())))
                    .isEqualTo("Port " + other.getLocalPort()
                            + " is taken by another program; choose another with --port.");
        }
    }

    @Test
    void aSecondBalaiOnTheSameData() throws Exception {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(refusal("up", "--port", freePort()))
                    .startsWith("Another Balai (process "
                            + ProcessHandle.current().pid() + ") is running on " + first.path());
        }
    }

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(refusalOn(file.resolve("data"), "up", "--port", freePort()))
                .isEqualTo("The folder " + file.resolve("data")
                        + " cannot be written; choose another with --data, or mend its permissions.");
    }

    @Test
    void dataOfAnotherPostgresVersion() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThat(refusal("up", "--port", freePort())).contains("written by PostgreSQL 17");
    }

    @Test
    void dataThatAreNotWhole() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "");
        assertThat(refusal("up", "--port", freePort()))
                .contains("are not whole")
                .contains("PG_VERSION is empty");
    }

    @Test
    void aDatabaseThatCannotBeReached() throws Exception {
        KeyFile.openOrCreate(folder.resolve("key"));
        String address = "postgres://balai:secret@127.0.0.1:" + freePort() + "/balai";
        assertThat(refusal("up", "--port", freePort(), "--db", address, "--kafka", "127.0.0.1:1", "--role", "server"))
                .startsWith("The database jdbc:postgresql://127.0.0.1:")
                .contains("cannot be reached")
                .doesNotContain("secret");
    }

    @Test
    void aBrokerThatCannotBeReached() throws Exception {
        KeyFile.openOrCreate(folder.resolve("key"));
        assertThat(refusal("up", "--kafka", "127.0.0.1:" + freePort(), "--role", "eye"))
                .startsWith("No Kafka broker answers at 127.0.0.1:");
    }

    @Test
    void aRoleWithoutTheOutsidePartsItNeeds() throws Exception {
        assertThat(refusal("up", "--role", "stream")).startsWith("--role stream needs --kafka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "0", "-1", "99999999999", "http", ""})
    void whatIsNoPort(String given) throws Exception {
        String sentence =
                "Invalid value for option '--port': '" + given + "' is no port, which is a number from 1 to 65535.";

        assertThat(said(2, "up", "--port", given, "--data", folder.toString())).isEqualTo(sentence);
        assertThat(said(2, "simulate", "camera", "film.mp4", "--port", given)).isEqualTo(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRoleThatThereIsNot() throws Exception {
        assertThat(said(2, "up", "--role", "mayor", "--data", folder.toString()))
                .startsWith("Invalid value for option '--role'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "kafka:", "kafka:70000", "kafka:0", "a:9092,kafka", "a b:9092", ":9092", "", ","})
    void whatIsNoBroker(String given) throws Exception {
        assertThat(refusal("up", "--role", "eye", "--port", freePort(), "--kafka", given))
                .startsWith("--kafka wants addresses");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"db", "//db/balai", "postgres://db", "postgres://db:70000/balai", "postgres://db:0/balai"})
    void whatIsNoDatabase(String given) throws Exception {
        assertThat(refusal("up", "--port", freePort(), "--db", given)).startsWith("--db wants an address like");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anImportIntoNothing() throws Exception {
        assertThat(refusal("import", "areas", "areas.csv")).startsWith("No Balai runs on " + folder);
    }

    /** As a full disk or a bad copy may leave it; a new one in its place would open no camera's password. */
    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no base 64 at all!", "caf\u00e9"})
    void aKeyThatIsNotWholeIsNeverReplaced(String left) throws Exception {
        Path key = Files.writeString(folder.resolve("key"), left);
        assertThat(refusal("up", "--port", freePort()))
                .startsWith("The key file cannot be used: " + key + " is not a key file")
                .endsWith("put it back from your backup.");
        assertThat(key).hasContent(left);
    }

    @Test
    void aKeyThatIsGoneIsNotReplacedWhereThereIsData() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");
        assertThat(refusal("up", "--port", freePort())).startsWith("The installation's key is not at ");
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "url=http\\:/", "url=http\\://127.0.0.1\\:80 80", "url=\\u00", "\u0000"})
    void aRunFileThatIsNotWhole(String left) throws Exception {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/balai.properties"), left);
        assertThat(refusal("import", "areas", "areas.csv")).startsWith("No Balai runs on " + folder);
    }

    @Test
    void aFileOfKafkaSettingsThatIsNotWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("kafka.properties"), "ssl.truststore.location=/a\\u00");
        assertThat(refusal("up", "--kafka", "127.0.0.1:1", "--kafka-config", file.toString(), "--role", "eye"))
                .isEqualTo("The file " + file + " of --kafka-config cannot be read.");
    }

    @Test
    void aTokenThatIsNotWhole() throws Exception {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/balai.properties"), "url=http\\://127.0.0.1\\:9");
        Files.writeString(folder.resolve("run/cli.token"), "half");
        assertThat(refusal("import", "areas", "areas.csv")).contains("cli.token is not whole");
    }

    private String refusal(String... arguments) throws Exception {
        return refusalOn(folder, arguments);
    }

    private static String refusalOn(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return said(1, all.toArray(String[]::new));
    }

    private static String said(int exitCode, String... arguments) {
        StringWriter said = new StringWriter();
        int exit = BalaiCommand.run(new PrintWriter(said), new PrintWriter(said), arguments);
        assertThat(exit).isEqualTo(exitCode);
        assertThat(said.toString().strip()).hasLineCount(1).doesNotContain("Exception");
        return said.toString().strip();
    }

    private static String freePort() throws Exception {
        return Integer.toString(FreePort.any());
    }
}
