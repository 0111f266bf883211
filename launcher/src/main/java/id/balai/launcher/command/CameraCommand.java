package id.balai.launcher.command;

import id.balai.eye.probe.Probe;
import id.balai.eye.probe.ProbeResult;
import id.balai.launcher.Refusal;
import id.balai.launcher.client.BalaiClient;
import java.text.Normalizer;
import java.time.Duration;
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

/** {@code balai camera}: tries a camera's address from this machine, and adds a camera to the running installation. */
@Command(
        name = "camera",
        description = "Tries a camera's address, or adds a camera.",
        subcommands = {CameraCommand.ProbeCommand.class, CameraCommand.AddCommand.class},
        mixinStandardHelpOptions = true)
final class CameraCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The camera's address and who signs in to it; the password may stay out of the process list. */
    static final class Address {

        @Parameters(index = "0", paramLabel = "URL", description = "rtsp://, http:// or file: address.")
        private String url = "";

        @Option(names = "--user", description = "Who signs in to the camera, when not in the address.")
        private String user = "";

        @Option(
                names = "--password",
                description = "The camera's password, when not in the address; BALAI_CAMERA_PASSWORD does as well.")
        private String password = System.getenv().getOrDefault("BALAI_CAMERA_PASSWORD", "");

        Endpoint endpoint() {
            return Endpoint.of(url, user, password);
        }
    }

    @Command(
            name = "probe",
            description = "Tells what a camera sends, or exactly why it cannot be had.",
            mixinStandardHelpOptions = true)
    static final class ProbeCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Address address = new Address();

        @Option(names = "--seconds", description = "How long to try (${DEFAULT-VALUE}).")
        private int seconds = 10;

        @Override
        public Integer call() {
            ProbeResult result = probe(address.endpoint(), seconds);
            spec.commandLine().getOut().println(ProbeText.of(result));
            return result.ok() ? 0 : 1;
        }
    }

    private static ProbeResult probe(Endpoint endpoint, int seconds) {
        return Probe.probe(endpoint.url(), endpoint.user(), endpoint.password(), Duration.ofSeconds(seconds), true);
    }

    @Command(
            name = "add",
            description = "Tries a camera and adds it to the running Balai; prints its id.",
            mixinStandardHelpOptions = true)
    static final class AddCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Mixin
        private Address address = new Address();

        @Option(names = "--name", required = true, description = "What people call it.")
        private String name = "";

        @Option(names = "--lon", required = true, description = "Longitude of its place, degrees.")
        private double longitude;

        @Option(names = "--lat", required = true, description = "Latitude of its place, degrees.")
        private double latitude;

        @Option(names = "--id", description = "Its id; made from the name when not given.")
        private @Nullable String id;

        @Option(names = "--sub", paramLabel = "URL", description = "The address of its smaller stream, for analysis.")
        private @Nullable String sub;

        @Option(names = "--kind", description = "street, market, park, school, office, rt, atcs or private.")
        private String kind = "street";

        @Option(names = "--owner", description = "Whose it is.")
        private String owner = "";

        @Option(names = "--purpose", description = "What it is for.")
        private String purpose = "";

        @Option(names = "--visibility", description = "internal, agency or public (${DEFAULT-VALUE}).")
        private String visibility = "internal";

        @Option(names = "--unprobed", description = "Adds it even when it does not answer now.")
        private boolean unprobed;

        @Override
        public Integer call() throws Refusal {
            BalaiClient client = BalaiClient.of(data.path());
            Endpoint endpoint = address.endpoint();
            if (!unprobed) {
                ProbeResult result = probe(endpoint, 10);
                spec.commandLine().getErr().println(ProbeText.of(result));
                if (!result.ok()) {
                    throw new Refusal("It was not added; --unprobed adds it all the same.");
                }
            }
            String added = client.post("/api/cameras", camera(endpoint))
                    .orRefuse()
                    .body()
                    .path("id")
                    .asString("");
            spec.commandLine().getOut().println(added);
            return 0;
        }

        private Map<String, Object> camera(Endpoint endpoint) {
            Map<String, Object> camera = new LinkedHashMap<>();
            camera.put("id", id == null ? idFrom(name) : id);
            camera.put("name", name);
            camera.put("kind", kind.toUpperCase(Locale.ROOT));
            camera.put("ownerName", owner);
            camera.put("longitude", longitude);
            camera.put("latitude", latitude);
            camera.put("mainUrl", endpoint.url());
            camera.put("subUrl", sub == null ? "" : sub);
            camera.put("username", endpoint.user());
            camera.put("password", endpoint.password());
            camera.put("visibility", visibility.toUpperCase(Locale.ROOT));
            camera.put("purpose", purpose);
            camera.put("state", "ACTIVE");
            return camera;
        }
    }

    /** {@code Simpang Tiga} gives {@code simpang-tiga}. */
    static String idFrom(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String bounded = plain.length() > 48 ? plain.substring(0, 48) : plain;
        return bounded.isEmpty() ? "kamera-" + Long.toString(System.currentTimeMillis(), 36) : bounded;
    }
}
