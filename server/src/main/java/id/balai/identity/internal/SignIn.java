package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.identity.internal.Attempts.Allowance;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.Shed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final Attempts attempts;
    private final RefusedAddresses refused = new RefusedAddresses();
    private final Counter succeeded;
    private final Counter failed;
    private final Counter throttled;

    SignIn(PersonStore people, Passwords passwords, AuditTrail audit, Attempts attempts, MeterRegistry meters) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.attempts = attempts;
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
        if (name.length() > MAX_USERNAME || name.indexOf(0) >= 0 || password.length() > Passwords.MAX_LENGTH) {
            throw new BalaiException.Unauthenticated("bad-credentials");
        }
        // First, since in a flood it is what most are told, and it asks nobody.
        passwords.refuseWhenBusy();
        refuseTooMany(name, address);
        Optional<PersonStore.WithPassword> found = people.findForSignIn(name);
        if (!passwords.matches(password, found.map(PersonStore.WithPassword::passwordHash))) {
            fail(name, address);
        }
        attempts.forget(byUserAndAddress(name, address));
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
            attempts.failed(List.of(byUserAndAddress(person.username(), address)));
            throw new BalaiException.Invalid("current", "password-wrong");
        }
    }

    private void refuseTooMany(String name, String address) {
        attempts.findWait(allowances(name, address)).ifPresent(wait -> {
            throttled.increment();
            if (refused.isNews(address, System.nanoTime())) {
                audit.recordAs(name, "sign-in-refused", "session", null, Map.of());
            }
            throw new BalaiException.TooMany("too-many-attempts", wait);
        });
    }

    private static Allowance byUserAndAddress(String name, String address) {
        return new Allowance("both " + name + " " + address, 5, Duration.ofSeconds(30));
    }

    private static List<Allowance> allowances(String name, String address) {
        return List.of(
                byUserAndAddress(name, address),
                new Allowance("user " + name, 30, Duration.ofSeconds(10)),
                new Allowance("address " + address, 40, Duration.ofSeconds(2)));
    }

    private void fail(String name, String address) {
        attempts.failed(allowances(name, address));
        failed.increment();
        audit.recordAs(name, "sign-in-failed", "session", null, Map.of());
        throw new BalaiException.Unauthenticated("bad-credentials");
    }
}
