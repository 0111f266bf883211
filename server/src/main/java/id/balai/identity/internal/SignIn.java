package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.BalaiException;
import org.springframework.stereotype.Service;

/** Checks who somebody says they are. */
@Service
class SignIn {

    private final PersonStore people;
    private final Passwords passwords;

    SignIn(PersonStore people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** @throws BalaiException.Unauthenticated when user and password do not go together */
    Person check(String username, String password, String address) {
        return people.findForSignIn(username.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(found -> passwords.matches(password, found.passwordHash()))
                .map(PersonStore.WithPassword::person)
                .orElseThrow(() -> new BalaiException.Unauthenticated("bad-credentials"));
    }
}
