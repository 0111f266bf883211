package id.balai.platform.internal;

import static id.balai.platform.EndpointRule.open;
import static org.springframework.http.HttpMethod.GET;

import id.balai.platform.EndpointRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see how the program is: health is for anybody, it tells no more than up or down. */
@Configuration(proxyBeanMethods = false)
class ManagementEndpoints {

    @Bean
    EndpointRules platformEndpoints() {
        return EndpointRules.of(
                open(GET, "/actuator/health"),
                open(GET, "/actuator/health/{part}"),
                open(GET, "/actuator/prometheus"),
                open(GET, "/api/docs"));
    }
}
