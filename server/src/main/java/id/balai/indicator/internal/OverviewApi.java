package id.balai.indicator.internal;

import static id.balai.platform.EndpointRule.roles;
import static id.balai.platform.Role.ADMINISTRATOR;
import static id.balai.platform.Role.AGENCY_OFFICER;
import static id.balai.platform.Role.EXECUTIVE;
import static id.balai.platform.Role.OPERATOR;

import id.balai.identity.CurrentPerson;
import id.balai.platform.EndpointRules;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The overview over HTTP. */
@RestController
class OverviewApi {

    private final OverviewMaker maker;
    private final CurrentPerson current;

    OverviewApi(OverviewMaker maker, CurrentPerson current) {
        this.maker = maker;
        this.current = current;
    }

    @GetMapping("/api/overview")
    Overview overview() {
        return maker.overview(current.scope());
    }

    @Bean
    static EndpointRules indicatorEndpoints() {
        return EndpointRules.of(
                roles(HttpMethod.GET, "/api/overview", ADMINISTRATOR, EXECUTIVE, OPERATOR, AGENCY_OFFICER));
    }
}
