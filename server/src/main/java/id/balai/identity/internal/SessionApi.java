package id.balai.identity.internal;

import static id.balai.platform.EndpointRule.open;
import static id.balai.platform.EndpointRule.signedIn;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.balai.city.Agencies;
import id.balai.city.Agency;
import id.balai.city.Areas;
import id.balai.identity.CurrentPerson;
import id.balai.identity.Person;
import id.balai.platform.AuditTrail;
import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRules;
import id.balai.platform.Required;
import id.balai.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and what a person may change about themselves. */
@RestController
@RequestMapping("/api/session")
@Tag(name = "session", description = "Signing in and out, and one's own password and language")
class SessionApi {

    private final SignIn signIn;
    private final Sessions sessions;
    private final People people;
    private final CurrentPerson current;
    private final Agencies agencies;
    private final Areas areas;
    private final AuditTrail audit;

    SessionApi(
            SignIn signIn,
            Sessions sessions,
            People people,
            CurrentPerson current,
            Agencies agencies,
            Areas areas,
            AuditTrail audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.people = people;
        this.current = current;
        this.agencies = agencies;
        this.areas = areas;
        this.audit = audit;
    }

    /** What is sent to sign in. */
    record Credentials(
            @Required @Nullable String username,
            @Required @Nullable String password) {}

    /** What is sent to set a password of one's own. */
    record PasswordChange(
            @Required @Nullable String current,
            @Required @Nullable String next) {}

    /** What is sent to choose a language. */
    record LocaleChoice(
            @Required @Schema(allowableValues = {"id", "en"}) @Nullable
            String locale) {}

    /** The person signed in. */
    record Me(
            UUID id,
            String username,
            String name,
            Role role,
            @Nullable String agencyCode,
            @Nullable String agencyName,
            @Nullable String areaCode,
            @Nullable String areaName,
            @Schema(allowableValues = {"id", "en"}) String locale,
            boolean mustChangePassword) {}

    @Operation(
            summary = "Sign in",
            description = "Sets the session cookie. 401 bad-credentials; 429 too-many-attempts with Retry-After")
    @PostMapping
    Me signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        if (credentials.username() == null || credentials.password() == null) {
            throw new BalaiException.Unauthenticated("bad-credentials");
        }
        Person person = signIn.check(credentials.username(), credentials.password(), request.getRemoteAddr());
        sessions.open(person, request, response);
        return describe(person);
    }

    @Operation(summary = "Who is signed in")
    @GetMapping
    Me me() {
        return describe(current.get());
    }

    @Operation(summary = "Sign out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        audit.record("signed-out", "session", null, Map.of());
    }

    @Operation(
            summary = "Set a password of one's own",
            description = "Ends the person's other sessions. 400 names what is wrong with the new password")
    @PostMapping("/password")
    Me changePassword(@RequestBody PasswordChange change, HttpServletRequest request, HttpServletResponse response) {
        Person person = current.get();
        String given = Optional.ofNullable(change.current())
                .orElseThrow(() -> new BalaiException.Invalid("current", "required"));
        String next =
                Optional.ofNullable(change.next()).orElseThrow(() -> new BalaiException.Invalid("next", "required"));
        Passwords.weakness(next, person.username()).ifPresent(code -> {
            throw new BalaiException.Invalid("next", code, Passwords.MIN_LENGTH);
        });
        if (next.equals(given)) {
            throw new BalaiException.Invalid("next", "password-same");
        }
        signIn.confirm(person, given, request.getRemoteAddr());
        Person changed = people.setOwnPassword(person, next);
        sessions.closeAll(person.id());
        sessions.open(changed, request, response);
        return describe(changed);
    }

    @Operation(summary = "Choose a language")
    @PutMapping("/locale")
    Me chooseLocale(@RequestBody LocaleChoice choice) {
        if (choice.locale() == null || !choice.locale().matches("id|en")) {
            throw new BalaiException.Invalid("locale", "malformed");
        }
        return describe(people.setLocale(current.get(), choice.locale()));
    }

    private Me describe(Person person) {
        return new Me(
                person.id(),
                person.username(),
                person.name(),
                person.role(),
                person.agencyCode(),
                Optional.ofNullable(person.agencyCode())
                        .flatMap(agencies::find)
                        .map(Agency::name)
                        .orElse(null),
                person.areaCode(),
                areas.nameOf(person.areaCode()),
                Optional.ofNullable(person.locale())
                        .orElseGet(LocaleContextHolder::getLocale)
                        .getLanguage(),
                person.mustChangePassword());
    }

    @Bean
    static EndpointRules sessionEndpoints() {
        return EndpointRules.of(
                open(POST, "/api/session"),
                signedIn(GET, "/api/session"),
                signedIn(DELETE, "/api/session"),
                signedIn(POST, "/api/session/password"),
                signedIn(PUT, "/api/session/locale"));
    }
}
