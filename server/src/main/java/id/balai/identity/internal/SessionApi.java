package id.balai.identity.internal;

import static id.balai.platform.EndpointRule.open;
import static id.balai.platform.EndpointRule.signedIn;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.balai.identity.CurrentPerson;
import id.balai.identity.Person;
import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRules;
import id.balai.platform.Role;
import id.balai.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
class SessionApi {

    private final SignIn signIn;
    private final Sessions sessions;
    private final CurrentPerson current;

    SessionApi(SignIn signIn, Sessions sessions, CurrentPerson current) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.current = current;
    }

    /** What is sent to sign in. */
    record Credentials(@Nullable String username, @Nullable String password) {}

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
            Locale locale,
            boolean mustChangePassword) {

        static Me of(Person person) {
            return new Me(
                    person.id(),
                    person.username(),
                    person.name(),
                    person.role(),
                    person.agencyCode(),
                    null,
                    person.areaCode(),
                    null,
                    person.locale() == null ? Words.DEFAULT : person.locale(),
                    person.mustChangePassword());
        }
    }

    @PostMapping
    Me signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        if (credentials.username() == null || credentials.password() == null) {
            throw new BalaiException.Unauthenticated("bad-credentials");
        }
        Person person = signIn.check(credentials.username(), credentials.password(), request.getRemoteAddr());
        sessions.open(person, request, response);
        return Me.of(person);
    }

    @GetMapping
    Me me() {
        return Me.of(current.get());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
    }

    @Bean
    static EndpointRules identityEndpoints() {
        return EndpointRules.of(
                open(POST, "/api/session"), signedIn(GET, "/api/session"), signedIn(DELETE, "/api/session"));
    }
}
