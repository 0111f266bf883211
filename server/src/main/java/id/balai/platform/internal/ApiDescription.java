package id.balai.platform.internal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the HTTP API at /api/docs. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Balai")
                        .version("0.1.0")
                        .description(
                                "The HTTP API of a city's command centre. Sign in with POST /api/session; the cookie"
                                        + " BALAI_SESSION carries the session, and every change sends the cookie XSRF-TOKEN back"
                                        + " as header X-XSRF-TOKEN. Errors are problems (RFC 9457) with a stable member code and"
                                        + " a sentence in the language of Accept-Language (id, en). Times are ISO 8601 in UTC.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
