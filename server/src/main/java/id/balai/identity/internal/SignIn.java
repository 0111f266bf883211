package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.Shed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Checks who somebody says they are, and how often they may try. A user name is slowed after five failures from one
 * address and after thirty from anywhere, an address after forty for any names: guessing gets nowhere, while an office
 * behind one address still signs in, and a stranger cannot lock somebody out for long.
 */
@Service
class SignIn {

    private static final int MAX_USERNAME = 100;

    private final PersonStore people;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Attempts byUserAndAddress;
    private final Attempts byUser;
    private final Attempts byAddress;
    private final Counter succeeded;
    private final Counter failed;
    private final Counter throttled;

    SignIn(PersonStore people, Passwords passwords, AuditTrail audit, Clock clock, MeterRegistry meters) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.byUserAndAddress = new Attempts(5, Duration.ofSeconds(30), clock);
        this.byUser = new Attempts(30, Duration.ofSeconds(10), clock);
        this.byAddress = new Attempts(40, Duration.ofSeconds(2), clock);
        this.succeeded = meters.counter("balai.sign.in", "outcome", "succeeded");
        this.failed = meters.counter("balai.sign.in", "outcome", "failed");
        this.throttled = Shed.counter(meters, "sign-in");
    }

    /**
     * @param address where the attempt comes from
     * @throws BalaiException.Unauthenticated when user and password do not go together
     * @throws BalaiException.TooMany when there were too many failures of late
     */
    Person check(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (name.length() > MAX_USERNAME || password.length() > Passwords.MAX_LENGTH) {
            throw new BalaiException.Unauthenticated("bad-credentials");
        }
        refuseTooMany(name, address);
        Optional<PersonStore.WithPassword> found = people.findForSignIn(name);
        if (!matches(password, found.map(PersonStore.WithPassword::passwordHash))) {
            fail(name, address);
        }
        byUserAndAddress.forget(name + " " + address);
        succeeded.increment();
        audit.recordAs(name, "signed-in", "session", null, Map.of());
        return found.orElseThrow().person();
    }

    /**
     * Checks that whoever is signed in knows their password, before something that an open screen alone must not allow.
     *
     * @throws BalaiException.Invalid when the password is not theirs
     * @throws BalaiException.TooMany when there were too many failures of late
     */
    void confirm(Person person, String password, String address) {
        refuseTooMany(person.username(), address);
        Optional<String> hash = people.findForSignIn(person.username()).map(PersonStore.WithPassword::passwordHash);
        if (password.length() > Passwords.MAX_LENGTH || !passwords.matches(password, hash)) {
            byUserAndAddress.failed(person.username() + " " + address);
            throw new BalaiException.Invalid("current", "password-wrong");
        }
    }

    private boolean matches(String password, Optional<String> hash) {
        try {
            return passwords.matches(password, hash);
        } catch (BalaiException.TooMany busy) {
            throttled.increment();
            throw busy;
        }
    }

    private void refuseTooMany(String name, String address) {
        Stream.of(byUserAndAddress.findWait(name + " " + address), byUser.findWait(name), byAddress.findWait(address))
                .flatMap(Optional::stream)
                .max(Duration::compareTo)
                .ifPresent(wait -> {
                    throttled.increment();
                    throw new BalaiException.TooMany("too-many-attempts", wait);
                });
    }

    private void fail(String name, String address) {
        byUserAndAddress.failed(name + " " + address);
        byUser.failed(name);
        byAddress.failed(address);
        failed.increment();
        audit.recordAs(name, "sign-in-failed", "session", null, Map.of());
        throw new BalaiException.Unauthenticated("bad-credentials");
    }
}
