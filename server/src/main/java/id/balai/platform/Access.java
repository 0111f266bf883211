package id.balai.platform;

import java.util.Set;

/** Who may call an endpoint. */
public sealed interface Access {

    /** Anybody, signed in or not. */
    record Public() implements Access {}

    /** Anybody who is signed in, whatever the role. */
    record SignedIn() implements Access {}

    /** Only people of these roles. */
    record Roles(Set<Role> roles) implements Access {
        public Roles {
            roles = Set.copyOf(roles);
        }
    }
}
