package id.balai.platform.internal;

import static id.balai.platform.EndpointRule.open;
import static org.springframework.http.HttpMethod.GET;

import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRules;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The built front end, from the jar of module {@code web}. Every page is the same document, which finds its way by the
 * address; it is asked for anew each time, while its parts have their hash in their names and never change.
 */
@Controller
@Hidden
class WebPages implements WebMvcConfigurer {

    private static final Resource INDEX = new ClassPathResource("META-INF/resources/index.html");

    @GetMapping({
        "/",
        "/index.html",
        "/sign-in/**",
        "/signin/**",
        "/ops/**",
        "/work/**",
        "/city/**",
        "/admin/**",
        "/wall/**",
        "/password/**"
    })
    ResponseEntity<Resource> page() {
        if (!INDEX.exists()) {
            throw new BalaiException.NotFound("page", "index.html");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(INDEX);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    static EndpointRules pageEndpoints() {
        return new EndpointRules(Stream.of(
                        "/",
                        "/index.html",
                        "/sign-in/**",
                        "/signin/**",
                        "/ops/**",
                        "/work/**",
                        "/city/**",
                        "/admin/**",
                        "/wall/**",
                        "/password/**",
                        "/assets/**",
                        "/icon.svg",
                        "/icon-192.png",
                        "/icon-512.png",
                        "/favicon.ico",
                        "/manifest.webmanifest",
                        "/sw.js")
                .map(path -> open(GET, path))
                .toList());
    }
}
