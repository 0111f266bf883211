package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.TestPostgres;
import id.balai.launcher.up.UpOptions.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class FirstAdministratorTest {

    @TempDir
    Path data;

    private final DatabaseAccess database = TestPostgres.freshDatabase();
    private final PeopleTable people = new PeopleTable(database);

    @Test
    void thePasswordIsTheSameUntilItWasShownAndThenForgotten() throws Exception {
        String password = who(Role.ALL).password(people).orElseThrow();

        assertThat(who(Role.ALL).password(people)).contains(password);
        assertThat(Files.getPosixFilePermissions(data.resolve("run/first-administrator")))
                .hasSize(2);
        serverTakes(password);
        assertThat(who(Role.ALL).password(people)).isEmpty();
        assertThat(who(Role.ALL).lines(people)).anyMatch(line -> line.contains(password));
        who(Role.ALL).said();
        assertThat(who(Role.ALL).lines(people)).isEmpty();
    }

    @Test
    void halfAPasswordIsMadeAnew() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/first-administrator"), "abc");

        assertThat(who(Role.ALL).password(people).orElseThrow()).hasSize(14);
    }

    @Test
    void aPasswordThatAnotherServerWasFasterThanIsNotShown() throws Exception {
        assertThat(who(Role.ALL).password(people)).isPresent();
        serverTakes("of-the-other-1");

        assertThat(who(Role.ALL).lines(people)).isEmpty();
    }

    @Test
    void wherePeopleAreNoneIsMadeThoughTheRunFolderIsLost() throws Exception {
        serverTakes("long-since-used");

        assertThat(who(Role.ALL).password(people)).isEmpty();
        assertThat(who(Role.ALL).lines(people)).isEmpty();
        assertThat(data.resolve("run")).doesNotExist();
    }

    @Test
    void aPasswordThatWasChangedSinceIsNotShown() throws Exception {
        String password = who(Role.ALL).password(people).orElseThrow();
        serverTakes(password);
        execute("update person set must_change_password = false");

        assertThat(who(Role.ALL).lines(people)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SERVER", "STREAM", "EYE"})
    void aPartOfAnInstallationMakesNoneAndShowsNone(Role role) throws Exception {
        assertThat(who(role).password(people)).isEmpty();
        assertThat(who(role).lines(people)).noneMatch(line -> line.contains("password"));
    }

    @Test
    void aServerWithoutPeopleSaysHowTheFirstIsMade() throws Exception {
        tableOfPeople();
        assertThat(who(Role.SERVER).lines(people))
                .anyMatch(line -> line.contains("balai user add") && line.endsWith("--data " + data));
        serverTakes("long-since-used");
        assertThat(who(Role.SERVER).lines(people)).isEmpty();
    }

    private WhoMaySignIn who(Role role) {
        return new WhoMaySignIn(role, Optional.empty(), new FirstAdministrator(data));
    }

    private void tableOfPeople() throws Exception {
        execute("""
                create table if not exists person (
                    username text, password_hash text, must_change_password boolean, enabled boolean, service boolean)
                """);
        // The program's own part, which the server's first migration brings.
        execute("insert into person values ('cli', null, false, true, true)");
    }

    /** As the server does when it finds nobody. */
    private void serverTakes(String password) throws Exception {
        tableOfPeople();
        try (Connection connection = database.connect();
                PreparedStatement statement =
                        connection.prepareStatement("insert into person values ('admin', ?, true, true, false)")) {
            statement.setString(1, new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(password));
            statement.executeUpdate();
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
