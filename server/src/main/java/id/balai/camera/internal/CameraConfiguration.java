package id.balai.camera.internal;

import static id.balai.platform.EndpointRule.roles;
import static id.balai.platform.EndpointRule.signedIn;
import static id.balai.platform.Role.ADMINISTRATOR;
import static id.balai.platform.Role.OPERATOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.balai.contracts.secret.EyeToken;
import id.balai.contracts.secret.KeyFile;
import id.balai.contracts.secret.Sealer;
import id.balai.platform.BalaiProperties;
import id.balai.platform.EndpointRules;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what, and the installation's secret. */
@Configuration(proxyBeanMethods = false)
class CameraConfiguration {

    @Bean
    KeyFile keyFile(BalaiProperties properties) throws IOException {
        return KeyFile.openOrCreate(properties.keyFileOrDefault());
    }

    @Bean
    Sealer sealer(KeyFile keyFile) {
        return new Sealer(keyFile);
    }

    @Bean
    EyeToken eyeToken(KeyFile keyFile, Clock clock) {
        return new EyeToken(keyFile, clock);
    }

    @Bean
    static EndpointRules cameraEndpoints() {
        return EndpointRules.of(
                signedIn(GET, "/api/cameras"),
                roles(POST, "/api/cameras", ADMINISTRATOR),
                signedIn(GET, "/api/cameras/{id}"),
                roles(PUT, "/api/cameras/{id}", ADMINISTRATOR),
                roles(POST, "/api/cameras/bulk", ADMINISTRATOR),
                roles(GET, "/api/cameras/export", ADMINISTRATOR),
                signedIn(GET, "/api/cameras/map"),
                signedIn(GET, "/api/cameras/counts"),
                signedIn(GET, "/api/cameras/nearest"),
                roles(POST, "/api/cameras/probe", ADMINISTRATOR),
                signedIn(POST, "/api/cameras/{id}/live"),
                signedIn(GET, "/api/cameras/{id}/snapshot"),
                signedIn(GET, "/api/cameras/{id}/zones"),
                roles(PUT, "/api/cameras/{id}/zones", ADMINISTRATOR, OPERATOR),
                signedIn(GET, "/api/rules"),
                roles(POST, "/api/rules", ADMINISTRATOR, OPERATOR),
                roles(PUT, "/api/rules/{id}", ADMINISTRATOR, OPERATOR),
                roles(DELETE, "/api/rules/{id}", ADMINISTRATOR, OPERATOR),
                signedIn(GET, "/api/aggregates"));
    }
}
