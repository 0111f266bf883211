package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.Role;
import id.balai.platform.imports.CsvReader;
import id.balai.platform.imports.CsvRow;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports people: {@code nama_pengguna,nama,peran,opd,wilayah,surel,telepon,sandi}. A password counts only for people who
 * are new; those without one cannot sign in until they are given a one-time password.
 */
@Component
class PersonImporter implements Importer {

    private final PersonStore store;
    private final PersonRules rules;
    private final Passwords passwords;

    PersonImporter(PersonStore store, PersonRules rules, Passwords passwords) {
        this.store = store;
        this.rules = rules;
        this.passwords = passwords;
    }

    private record NewPerson(Person person, @Nullable String password) {}

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public void run(ImportFile file, ImportReport report) throws IOException {
        Map<String, Person> present = store.listByUsername();
        Map<String, Integer> lines = new HashMap<>();
        List<NewPerson> fresh = new ArrayList<>();
        List<Person> changed = new ArrayList<>();
        CsvReader.read(file, report, Set.of("nama_pengguna", "nama", "peran"), row -> {
            Person sent = read(row, present);
            Integer earlier = lines.putIfAbsent(sent.username(), row.line());
            if (earlier != null) {
                throw row.fault("nama_pengguna", "duplicate", sent.username(), earlier);
            }
            Person there = present.get(sent.username());
            if (there == null) {
                fresh.add(new NewPerson(sent, password(row, sent.username())));
                report.created();
            } else if (there.equals(sent)) {
                report.unchanged();
            } else {
                changed.add(sent);
                report.updated();
            }
        });
        if (!report.hasFaults()) {
            fresh.forEach(person -> store.insert(
                    person.person(), person.password() == null ? null : passwords.hash(person.password())));
            changed.forEach(store::update);
        }
    }

    private Person read(CsvRow row, Map<String, Person> present) {
        String username = row.get("nama_pengguna", 60).toLowerCase(Locale.ROOT);
        if (!PersonRules.USERNAME.matcher(username).matches() || username.equals("cli")) {
            throw row.fault("nama_pengguna", "malformed-username", username);
        }
        Role role = row.getEnum("peran", Role.class);
        String agency = row.find("opd", 40).orElse(null);
        String area = row.find("wilayah", 40).orElse(null);
        refuse(row, "opd", rules.faultOfAgency(role, agency), agency);
        refuse(row, "wilayah", rules.faultOfArea(role, area), area);
        Person there = present.get(username);
        return new Person(
                there == null ? UUID.randomUUID() : there.id(),
                username,
                row.get("nama", 200),
                role,
                agency,
                area,
                checked(row, "surel", PersonRules.EMAIL),
                checked(row, "telepon", PersonRules.PHONE),
                there == null ? null : there.locale(),
                there != null && there.mustChangePassword(),
                there == null || there.enabled(),
                there == null ? 0 : there.version());
    }

    private static @Nullable String password(CsvRow row, String username) {
        Optional<String> password = row.find("sandi", Passwords.MAX_LENGTH);
        password.flatMap(text -> Passwords.weakness(text, username)).ifPresent(code -> {
            throw row.fault("sandi", code, Passwords.MIN_LENGTH);
        });
        return password.orElse(null);
    }

    private static @Nullable String checked(CsvRow row, String column, Pattern form) {
        String text = row.find(column, 250).orElse(null);
        if (text != null && !form.matcher(text).matches()) {
            throw row.fault(column, "malformed-contact", text);
        }
        return text;
    }

    private static void refuse(CsvRow row, String column, Optional<String> code, @Nullable String value) {
        code.ifPresent(reason -> {
            throw row.fault(column, reason, value == null ? "" : value);
        });
    }
}
