package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.BalaiException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** With a one-time password nothing may be done but to set a password of one's own, or leave. */
final class PasswordChangeFilter extends OncePerRequestFilter {

    private final SecurityAnswers answers;

    PasswordChangeFilter(SecurityAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String path = request.getRequestURI();
        if (authentication != null
                && authentication.getPrincipal() instanceof Person person
                && person.mustChangePassword()
                && path.startsWith("/api/")
                && !path.startsWith("/api/session")) {
            answers.write(request, response, new BalaiException.Forbidden("password-change-required"));
            return;
        }
        chain.doFilter(request, response);
    }
}
