package id.balai.launcher.command;

import id.balai.launcher.Refusal;
import id.balai.launcher.client.BalaiClient;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balai user}: people of the running installation. */
@Command(
        name = "user",
        description = "Adds people.",
        subcommands = UserCommand.Add.class,
        mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "add",
            description = "Adds a person to the running Balai and prints the one-time password.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Parameters(index = "0", paramLabel = "USERNAME", description = "The name to sign in with.")
        private String username = "";

        @Option(names = "--name", required = true, description = "The person's name.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                description = "administrator, executive, operator, agency-officer, area-officer or rt-head.")
        private String role = "";

        @Option(names = "--agency", paramLabel = "CODE", description = "The agency of an agency officer.")
        private @Nullable String agency;

        @Option(names = "--area", paramLabel = "CODE", description = "The area of an area officer or RT head.")
        private @Nullable String area;

        @Option(names = "--email", description = "E-mail address.")
        private @Nullable String email;

        @Option(names = "--phone", description = "Telephone number.")
        private @Nullable String phone;

        @Override
        public Integer call() throws Refusal {
            BalaiClient client = BalaiClient.of(data.path());
            Map<String, @Nullable Object> person = new LinkedHashMap<>();
            person.put("username", username);
            person.put("name", name);
            person.put("role", role.toUpperCase(Locale.ROOT).replace('-', '_'));
            person.put("agencyCode", agency);
            person.put("areaCode", area);
            person.put("email", email);
            person.put("phone", phone);
            person.put("enabled", true);
            String id = client.post("/api/people", person)
                    .orRefuse()
                    .body()
                    .path("id")
                    .asString("");
            String password = client.post("/api/people/" + id + "/password", Map.of())
                    .orRefuse()
                    .body()
                    .path("oneTimePassword")
                    .asString("");
            spec.commandLine()
                    .getOut()
                    .println(username + " may sign in once with " + password
                            + " and then chooses a password of their own.");
            return 0;
        }
    }
}
