package id.balai.platform.internal;

import id.balai.platform.RequestAttributes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * The one document of the front end. Each time it is sent it carries another nonce, by which the browser knows the style
 * elements that the document's own scripts make from those that anybody else has slipped in.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#framework-directive-source-list">Content Security Policy, nonces</a>
 */
@Component(PageView.NAME)
class PageView implements View {

    static final String NAME = "page";

    private static final String DOCUMENT = "META-INF/resources/index.html";

    /** What {@code web/vite.config.ts} puts where the nonce belongs. */
    private static final String PLACE = "balai-nonce";

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable String document;

    PageView() throws IOException {
        ClassPathResource file = new ClassPathResource(DOCUMENT);
        if (file.exists()) {
            try (InputStream content = file.getInputStream()) {
                document = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        } else {
            document = null;
        }
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (document == null) {
            // A server by itself, as in its own tests, comes without the front end.
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(RequestAttributes.STYLE_NONCE, nonce);
        byte[] page = document.replace(PLACE, nonce).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
