package id.balai.identity.internal;

import id.balai.platform.BalaiProperties;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What a browser is told it may do with our pages. */
@Component
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private final String policy;

    PageHeaders(BalaiProperties properties) {
        // Live video comes from the eyes by WebSocket. Which eyes there are changes while a page is open, and each may
        // be reached by another name from inside; so the scheme is allowed, and the token decides.
        String eyes = properties.eyes().stream()
                .flatMap(PageHeaders::origins)
                .distinct()
                .collect(Collectors.joining(" "));
        this.policy = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                // Mantine positions its menus and dialogues by style attributes.
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "media-src 'self' blob:",
                "worker-src 'self' blob:",
                "connect-src 'self' ws: wss: " + eyes,
                "font-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.strip()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"));
    }

    private static Stream<String> origins(URI eye) {
        String authority = eye.getRawAuthority();
        String socket = "https".equals(eye.getScheme().toLowerCase(Locale.ROOT)) ? "wss" : "ws";
        return Stream.of(eye.getScheme() + "://" + authority, socket + "://" + authority);
    }
}
