package id.balai.testing;

import id.balai.platform.Role;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportResult;
import id.balai.platform.imports.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * A tiny city for tests: {@code 99.71} with two kecamatan of two kelurahan, each a square of
 * 0.01 degree in a row from 106.80 E, 6.21 S to 106.84 E, 6.20 S (resources {@code city/}), two agencies, and a person for each role.
 */
@Component
public class TestCity {

    /** Everybody's password. */
    public static final String PASSWORD = "sandi-uji-coba-123";

    /** The agency of the agency officer. */
    public static final String AGENCY = "dishub";

    /** An agency nobody of the test people works for. */
    public static final String OTHER_AGENCY = "satpolpp";

    /** The kelurahan of the area officer. */
    public static final String KELURAHAN = "99.71.01.1001";

    /** The RT of the RT head, in {@link #KELURAHAN}. */
    public static final String RT = "99.71.01.1001.001.001";

    private static boolean hashed;
    private static String passwordHash = "";

    private final JdbcClient jdbc;
    private final Imports imports;
    private boolean made;

    TestCity(JdbcClient jdbc, Imports imports) {
        this.jdbc = jdbc;
        this.imports = imports;
    }

    /** The user name of the test city's person of a role, like {@code uji-operator}. */
    public static String usernameOf(Role role) {
        return "uji-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Makes the city unless it is there. */
    public synchronized void ensure() {
        if (made) {
            return;
        }
        load("areas", "areas.csv");
        load("areas", "areas.geojson");
        load("agencies", "agencies.csv");
        load("places", "roads.geojson");
        for (Role role : Role.values()) {
            person(role);
        }
        made = true;
    }

    private void load(String kind, String file) {
        try (InputStream content = Objects.requireNonNull(TestCity.class.getResourceAsStream("/city/" + file), file)) {
            ImportResult result = imports.run(kind, new ImportFile(file, content), false);
            if (result.refused()) {
                throw new AssertionError(file + ": " + result.errors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void person(Role role) {
        String agency = role == Role.AGENCY_OFFICER ? AGENCY : null;
        String area = switch (role) {
            case AREA_OFFICER -> KELURAHAN;
            case RT_HEAD -> RT;
            case ADMINISTRATOR, EXECUTIVE, OPERATOR, AGENCY_OFFICER -> null;
        };
        jdbc.sql("""
                        insert into person (id, username, name, role, agency_code, area_code, password_hash)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(Arrays.asList(
                        UUID.randomUUID(), usernameOf(role), "Uji " + role, role.name(), agency, area, passwordHash()))
                .update();
    }

    private static synchronized String passwordHash() {
        if (!hashed) {
            passwordHash = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD) + "";
            hashed = true;
        }
        return passwordHash;
    }
}
