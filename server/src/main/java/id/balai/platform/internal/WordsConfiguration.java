package id.balai.platform.internal;

import id.balai.platform.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Finds every module's message files by itself, and the language a caller wants. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    private static final String SUFFIX = "_id.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + SUFFIX);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> "i18n/" + name.substring(0, name.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Words.DEFAULT);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new CallerLocaleResolver();
    }

    /** The signed-in person's language where one was chosen, else the browser's, else Indonesian. */
    static final class CallerLocaleResolver extends AcceptHeaderLocaleResolver {

        CallerLocaleResolver() {
            setSupportedLocales(Words.SPOKEN);
            setDefaultLocale(Words.DEFAULT);
        }

        @Override
        public java.util.Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
            return request.getAttribute(id.balai.platform.RequestAttributes.LOCALE) instanceof java.util.Locale chosen
                    ? chosen
                    : super.resolveLocale(request);
        }
    }
}
