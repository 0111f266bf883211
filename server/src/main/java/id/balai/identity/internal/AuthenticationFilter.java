package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.Outages;
import id.balai.platform.RequestAttributes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling: by session cookie, or by the command line's token. */
final class AuthenticationFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final CliToken cliToken;
    private final SecurityAnswers answers;

    AuthenticationFilter(Sessions sessions, CliToken cliToken, SecurityAnswers answers) {
        this.sessions = sessions;
        this.cliToken = cliToken;
        this.answers = answers;
    }

    /** Whether the request proves itself by a header, which no foreign page can make a browser send. */
    static boolean hasBearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            find(request).ifPresent(person -> signIn(person, request));
        } catch (DataAccessException away) {
            // Out here no controller's advice would make a sentence of it.
            answers.write(request, response, Outages.find(away).orElseThrow(() -> away));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<Person> find(HttpServletRequest request) {
        return hasBearer(request)
                ? cliToken.find(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()))
                : sessions.find(request);
    }

    private static void signIn(Person person, HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(person));
        SecurityContextHolder.setContext(context);
        if (person.locale() != null) {
            request.setAttribute(RequestAttributes.LOCALE, person.locale());
        }
    }
}
