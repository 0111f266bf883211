package id.balai.identity.internal;

import id.balai.platform.LiveOrigins;
import id.balai.platform.RequestAttributes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What a browser is told it may do with our pages. */
@Component
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private final ObjectProvider<LiveOrigins> live;

    PageHeaders(ObjectProvider<LiveOrigins> live) {
        this.live = live;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter((request, response) -> response.setHeader("Content-Security-Policy", policy(request)))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"));
    }

    /** Only a page is told of eyes and of its own styles; whatever else we answer with needs neither. */
    private String policy(HttpServletRequest request) {
        Object nonce = request.getAttribute(RequestAttributes.STYLE_NONCE);
        String styles = nonce == null ? "" : " 'nonce-" + nonce + "'";
        String eyes = nonce == null ? "" : eyes(request.getServerName());
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                // Components write their own style elements. What they put on an element by its style property is no
                // matter of the policy; style attributes in text that is made markup are, and nobody needs those.
                "style-src 'self'" + styles,
                "img-src 'self' data: blob:",
                "media-src 'self' blob:",
                "worker-src 'self' blob:",
                "connect-src 'self'" + eyes,
                "font-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /** Live video comes from the eyes by WebSocket. */
    private String eyes(String browserHost) {
        StringBuilder origins = new StringBuilder();
        live.ifAvailable(known ->
                known.list(browserHost).forEach(origin -> origins.append(' ').append(origin)));
        return origins.toString();
    }
}
