package id.balai.platform;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call one endpoint.
 *
 * @param method the HTTP method; a rule for GET holds for HEAD too
 * @param pattern a path pattern of Spring's {@code PathPattern}, as in the controller's mapping; among patterns that match
 *     the most specific decides, whatever the order they were given in
 * @param access who
 */
public record EndpointRule(HttpMethod method, String pattern, Access access) {

    /** Anybody may, signed in or not. */
    public static EndpointRule open(HttpMethod method, String pattern) {
        return new EndpointRule(method, pattern, new Access.Public());
    }

    /** Anybody signed in may. */
    public static EndpointRule signedIn(HttpMethod method, String pattern) {
        return new EndpointRule(method, pattern, new Access.SignedIn());
    }

    /** People of these roles may. */
    public static EndpointRule roles(HttpMethod method, String pattern, Role first, Role... more) {
        return new EndpointRule(method, pattern, new Access.Roles(EnumSet.of(first, more)));
    }

    /** People of these roles may. */
    public static EndpointRule roles(HttpMethod method, String pattern, Set<Role> roles) {
        return new EndpointRule(method, pattern, new Access.Roles(roles));
    }
}
