package id.balai.incident.internal;

import static id.balai.platform.EndpointRule.roles;
import static id.balai.platform.EndpointRule.signedIn;
import static id.balai.platform.Role.ADMINISTRATOR;
import static id.balai.platform.Role.AGENCY_OFFICER;
import static id.balai.platform.Role.AREA_OFFICER;
import static id.balai.platform.Role.OPERATOR;
import static id.balai.platform.Role.RT_HEAD;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.balai.platform.EndpointRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of this module. What somebody may do to one incident is decided with that incident at hand. */
@Configuration(proxyBeanMethods = false)
class IncidentEndpoints {

    @Bean
    EndpointRules incidentRules() {
        return EndpointRules.of(
                signedIn(GET, "/api/categories"),
                roles(POST, "/api/categories", ADMINISTRATOR),
                roles(PUT, "/api/categories/{code}", ADMINISTRATOR),
                signedIn(GET, "/api/incidents"),
                signedIn(GET, "/api/incidents/export"),
                signedIn(GET, "/api/incidents/map"),
                signedIn(GET, "/api/incidents/{id}"),
                roles(POST, "/api/incidents", ADMINISTRATOR, OPERATOR, AREA_OFFICER),
                roles(
                        POST,
                        "/api/incidents/{id}/actions",
                        ADMINISTRATOR,
                        OPERATOR,
                        AGENCY_OFFICER,
                        AREA_OFFICER,
                        RT_HEAD),
                roles(POST, "/api/attachments", ADMINISTRATOR, OPERATOR, AGENCY_OFFICER, AREA_OFFICER, RT_HEAD),
                signedIn(GET, "/api/attachments/{id}"));
    }
}
