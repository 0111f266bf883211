package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.BalaiProperties;
import id.balai.platform.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of people. */
@Service
@Order(0)
class People implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    private final PersonStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final BalaiProperties properties;

    People(
            PersonStore store,
            SessionStore sessions,
            Passwords passwords,
            AuditTrail audit,
            BalaiProperties properties) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.properties = properties;
    }

    /** Makes the first administrator of an installation that has no people, when a password was given for it. */
    @Override
    public void run(ApplicationArguments arguments) {
        String password = properties.firstAdministratorPassword();
        if (password != null && store.isEmpty()) {
            store.insert(
                    new Person(
                            UUID.randomUUID(),
                            "admin",
                            "Administrator",
                            Role.ADMINISTRATOR,
                            null,
                            null,
                            null,
                            null,
                            null,
                            true,
                            true,
                            0),
                    passwords.hash(password));
            audit.recordAs("system", "person-created", "person", "admin", Map.of("role", Role.ADMINISTRATOR));
            log.info("Made the first administrator: admin, with the one-time password given");
        }
    }

    /** By user name, those after {@code cursor}; that they were read is recorded. */
    List<Person> list(PersonStore.Query query, @Nullable String cursor, int limit) {
        audit.record("people-read", "person", null, Map.of());
        return store.list(query, cursor, limit);
    }

    @Transactional
    public Person create(Person person) {
        if (store.listByUsername().containsKey(person.username())) {
            throw new BalaiException.Conflict("username-taken", person.username());
        }
        store.insert(person, null);
        audit.record(
                "person-created",
                "person",
                person.id().toString(),
                Map.of("username", person.username(), "role", person.role()));
        return get(person.id());
    }

    /**
     * @throws BalaiException.StaleVersion when somebody changed the person meanwhile
     * @throws BalaiException.Conflict when nobody would be left to administrate
     */
    @Transactional
    public Person update(Person person) {
        Person before = get(person.id());
        boolean leaves =
                before.role() == Role.ADMINISTRATOR && (person.role() != Role.ADMINISTRATOR || !person.enabled());
        if (leaves && store.countOtherAdministrators(person.id()) == 0) {
            throw new BalaiException.Conflict("last-administrator");
        }
        if (store.update(person) == 0) {
            throw new BalaiException.StaleVersion(before.version());
        }
        if (!person.enabled()) {
            sessions.deleteAll(person.id());
        }
        audit.record(
                "person-changed",
                "person",
                person.id().toString(),
                Map.of("username", before.username(), "role", person.role(), "enabled", person.enabled()));
        return get(person.id());
    }

    /** Gives a person a new password to be used once, and ends their sessions. */
    @Transactional
    public String giveOneTimePassword(UUID id) {
        Person person = get(id);
        String password = passwords.oneTime();
        store.setPassword(id, passwords.hash(password), true);
        sessions.deleteAll(id);
        audit.record("password-reset", "person", id.toString(), Map.of("username", person.username()));
        return password;
    }

    Person setOwnPassword(Person person, String password) {
        store.setPassword(person.id(), passwords.hash(password), false);
        audit.record("password-changed", "person", person.id().toString(), Map.of());
        return get(person.id());
    }

    Person setLocale(Person person, String locale) {
        store.setLocale(person.id(), locale);
        return store.find(person.id()).orElse(person);
    }

    Person get(UUID id) {
        return store.find(id).orElseThrow(() -> new BalaiException.NotFound("person", id));
    }
}
