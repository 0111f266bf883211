package id.balai.identity;

import id.balai.platform.BalaiException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is calling. */
@Component
public class CurrentPerson {

    /**
     * The person whose request this is.
     *
     * @throws BalaiException.Unauthenticated when nobody is signed in
     */
    public Person get() {
        return find().orElseThrow(() -> new BalaiException.Unauthenticated("not-signed-in"));
    }

    /** The person whose request this is; empty for an anonymous request and for the program's own work. */
    public Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** What the caller may see. */
    public Scope scope() {
        return get().scope();
    }
}
