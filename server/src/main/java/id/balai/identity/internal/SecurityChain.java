package id.balai.identity.internal;

import id.balai.platform.Access;
import id.balai.platform.BalaiException;
import id.balai.platform.EndpointRule;
import id.balai.platform.EndpointRules;
import jakarta.servlet.DispatcherType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/** The one security chain: who is calling, is it their own page, may they call this. What no rule allows is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /** Each request is measured once; with these each filter of it would be, at a tenth of what an answer costs. */
    @Bean
    static SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            List<EndpointRules> modules,
            Sessions sessions,
            CliToken cliToken,
            SecurityAnswers answers,
            PageHeaders headers) {
        return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // Without a session of its container every request would count as a sign-in and change the token, so
                // that
                // two requests at once would disown each other's.
                .csrf(csrf -> csrf.spa()
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .ignoringRequestMatchers(AuthenticationFilter::hasBearer))
                .headers(headers)
                .addFilterBefore(new AuthenticationFilter(sessions, cliToken, answers), CsrfFilter.class)
                .addFilterBefore(new PasswordChangeFilter(answers), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, x) ->
                                answers.write(request, response, new BalaiException.Unauthenticated("not-signed-in")))
                        .accessDeniedHandler(answers))
                .authorizeHttpRequests(registry -> apply(modules, registry))
                .build();
    }

    /** Most specific first, so that it does not matter which module spoke first. */
    static List<EndpointRule> ordered(List<EndpointRules> modules) {
        PathPatternParser parser = PathPatternParser.defaultInstance;
        return modules.stream()
                .flatMap(module -> module.rules().stream())
                .sorted(Comparator.comparing(rule -> parser.parse(rule.pattern())))
                .toList();
    }

    private static void apply(
            List<EndpointRules> modules,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        // The first dispatch was judged already; these only carry its answer to the end.
        registry.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll();
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        for (EndpointRule rule : ordered(modules)) {
            Stream<HttpMethod> methods = rule.method() == HttpMethod.GET
                    ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                    : Stream.of(rule.method());
            var matched = registry.requestMatchers(methods.map(method -> paths.matcher(method, rule.pattern()))
                    .toArray(PathPatternRequestMatcher[]::new));
            switch (rule.access()) {
                case Access.Public() -> matched.permitAll();
                case Access.SignedIn() -> matched.authenticated();
                case Access.Roles(var roles) ->
                    matched.hasAnyAuthority(roles.stream().map(Enum::name).toArray(String[]::new));
            }
        }
        registry.anyRequest().denyAll();
    }
}
