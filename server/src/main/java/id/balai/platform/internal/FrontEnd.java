package id.balai.platform.internal;

import static id.balai.platform.EndpointRule.open;
import static org.springframework.http.HttpMethod.GET;

import id.balai.platform.EndpointRules;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the built front end of module {@code web}. Its pages are one document that draws itself by address, and hold no
 * data: anybody may load them, and what they then ask for is judged endpoint by endpoint.
 */
@Configuration(proxyBeanMethods = false)
class FrontEnd implements WebMvcConfigurer {

    private static final String DOCUMENT = "/index.html";

    /** The pages' addresses; the same as the routes in {@code web/src/app/router.tsx}. */
    private static final List<String> PAGES = List.of(
            "/",
            DOCUMENT,
            "/signin",
            "/password",
            "/ops",
            "/work",
            "/work/{*rest}",
            "/city",
            "/admin",
            "/admin/{*rest}");

    private static final List<String> FILES =
            List.of("/assets/**", "/icon.svg", "/icon-192.png", "/icon-512.png", "/manifest.webmanifest", "/sw.js");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        PAGES.forEach(page -> registry.addViewController(page).setViewName(PageView.NAME));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The name of a built file carries a hash of its content: once fetched, it is right for ever.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(compressedWhenBuilt());
    }

    /**
     * Brotli only, which browsers take over HTTPS and from their own machine; the others get what Tomcat compresses. With
     * gzip beside it the resolver would take whichever the browser names first, and they all name gzip first.
     */
    private static EncodedResourceResolver compressedWhenBuilt() {
        EncodedResourceResolver resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of("br"));
        return resolver;
    }

    @Bean
    EndpointRules frontEndEndpoints() {
        return new EndpointRules(Stream.concat(PAGES.stream(), FILES.stream())
                .map(path -> open(GET, path))
                .toList());
    }
}
