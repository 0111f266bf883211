package id.balai.platform;

import java.util.List;

/**
 * A module's part of who may call what. Each module contributes one bean; an endpoint no rule speaks of is denied to all.
 *
 * <pre>{@code
 * @Bean
 * EndpointRules incidentEndpoints() {
 *     return EndpointRules.of(
 *             signedIn(GET, "/api/incidents"),
 *             roles(POST, "/api/incidents", ADMINISTRATOR, OPERATOR, AREA_OFFICER));
 * }
 * }</pre>
 *
 * @param rules in any order
 */
public record EndpointRules(List<EndpointRule> rules) {

    public EndpointRules {
        rules = List.copyOf(rules);
    }

    /** The rules given. */
    public static EndpointRules of(EndpointRule... rules) {
        return new EndpointRules(List.of(rules));
    }
}
