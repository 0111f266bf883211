package id.balai.testing;

import id.balai.platform.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A tiny city for tests: {@code 99.71} with two kecamatan of two kelurahan, squares of 0.01 degree at 106.80..106.84 E,
 * 6.20..6.22 S, two agencies, and a person for each role.
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
    private boolean made;

    TestCity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user name of the test city's person of a role, like {@code uji-operator}. */
    public static String usernameOf(Role role) {
        return "uji-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Makes the city unless it is there. */
    @Transactional
    public synchronized void ensure() {
        if (made) {
            return;
        }
        area("99", "Provinsi Uji", "PROVINSI", null);
        area("99.71", "Kota Uji", "KOTA", "99");
        area("99.71.01", "Barat", "KECAMATAN", "99.71");
        area("99.71.02", "Timur", "KECAMATAN", "99.71");
        area("99.71.01.1001", "Melati", "KELURAHAN", "99.71.01");
        area("99.71.01.1002", "Mawar", "KELURAHAN", "99.71.01");
        area("99.71.02.1001", "Kenanga", "KELURAHAN", "99.71.02");
        area("99.71.02.1002", "Dahlia", "KELURAHAN", "99.71.02");
        area("99.71.01.1001.001", "RW 001", "RW", "99.71.01.1001");
        area(RT, "RT 001", "RT", "99.71.01.1001.001");
        agency(AGENCY, "Dinas Perhubungan", "Dishub");
        agency(OTHER_AGENCY, "Satuan Polisi Pamong Praja", "Satpol PP");
        for (Role role : Role.values()) {
            person(role);
        }
        made = true;
    }

    private void area(String code, String name, String level, @Nullable String parent) {
        jdbc.sql("insert into area (code, name, level, parent_code) values (?, ?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(code, name, level, parent))
                .update();
    }

    private void agency(String code, String name, String shortName) {
        jdbc.sql("""
                        insert into agency (code, name, short_name, kind, working_hours)
                        values (?, ?, ?, 'OPD', 'Sen-Jum 07:30-16:00') on conflict do nothing
                        """).params(code, name, shortName).update();
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
