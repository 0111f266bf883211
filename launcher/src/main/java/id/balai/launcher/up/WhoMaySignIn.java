package id.balai.launcher.up;

import id.balai.launcher.Refusal;
import id.balai.launcher.up.UpOptions.Role;
import java.util.List;
import java.util.Optional;

/** With what a start makes the first administrator, and whom it names at its end. */
final class WhoMaySignIn {

    private final Role role;
    private final Optional<DemoFiles> demo;
    private final FirstAdministrator administrator;

    WhoMaySignIn(Role role, Optional<DemoFiles> demo, FirstAdministrator administrator) {
        this.role = role;
        this.demo = demo;
        this.administrator = administrator;
    }

    /** The password to give the server for the first administrator; empty when none is to be made. */
    Optional<String> password(PeopleTable people) throws Refusal {
        return role == Role.ALL && demo.isEmpty() ? administrator.password(people) : Optional.empty();
    }

    /** What to say to whoever started it. */
    List<String> lines(PeopleTable people) throws Refusal {
        if (demo.isPresent()) {
            return demo.get().people();
        }
        return switch (role) {
            case ALL -> administrator.lines(people);
            case SERVER -> administrator.linesOfAServer(people);
            // Nobody signs in there.
            case STREAM, EYE -> List.of();
        };
    }

    /** That it was said. */
    void said() throws Refusal {
        administrator.forget();
    }
}
