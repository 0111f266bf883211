package id.balai.platform.internal;

import static id.balai.platform.EndpointRule.open;
import static id.balai.platform.EndpointRule.roles;
import static org.springframework.http.HttpMethod.GET;

import id.balai.platform.EndpointRules;
import id.balai.platform.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may see how the program is: health is for anybody, it tells no more than up or down. A
 * Prometheus reads with the command line's token as its credentials file.
 */
@Configuration(proxyBeanMethods = false)
class ManagementEndpoints {

    @Bean
    EndpointRules platformEndpoints() {
        return EndpointRules.of(
                open(GET, "/actuator/health"),
                open(GET, "/actuator/health/{part}"),
                roles(GET, "/actuator/prometheus", Role.ADMINISTRATOR),
                open(GET, "/api/docs"));
    }
}
