package id.balai.launcher.up;

import id.balai.contracts.KafkaAccess;
import id.balai.launcher.Refusal;
import id.balai.launcher.process.JavaPart;
import id.balai.launcher.process.JavaProgram;
import id.balai.launcher.process.PostgresPart;
import java.util.ArrayList;
import java.util.List;

/** The processes of an installation: which program each is, with what memory and which arguments. */
final class PartList {

    private final Layout layout;
    private final RunFile run;
    private final UpOptions options;

    PartList(Layout layout, RunFile run, UpOptions options) {
        this.layout = layout;
        this.run = run;
        this.options = options;
    }

    PostgresPart postgres() throws Refusal {
        return new PostgresPart(layout.postgres(), layout.log("postgres"));
    }

    JavaPart broker(int port) throws Refusal {
        int controller = run.port("controller");
        JavaProgram program = new JavaProgram(
                "id.balai.embedded.BrokerMain",
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                List.of(
                        "--data",
                        layout.kafka().toString(),
                        "--port",
                        Integer.toString(port),
                        "--controller-port",
                        Integer.toString(controller)));
        return new JavaPart("Kafka", "port " + port, program, layout.log("kafka"), layout.pidFile("kafka"))
                .waitingByTheClock();
    }

    JavaPart eye(KafkaAccess kafka, int port) throws Refusal {
        String id = "eye-" + (options.role() == UpOptions.Role.EYE ? options.host() + "-" + port : "local");
        List<String> arguments = new ArrayList<>(List.of(
                "--kafka",
                kafka.brokers(),
                "--port",
                Integer.toString(port),
                "--bind",
                options.isLocal() ? "127.0.0.1" : "0.0.0.0",
                "--url",
                eyeUrl(port),
                "--key-file",
                layout.keyFile(options).toString(),
                "--id",
                id,
                "--models",
                layout.models().toString(),
                "--data",
                layout.eye().toString()));
        if (options.kafkaConfig() != null) {
            // A file, since what is in it may be secret and arguments can be read by everybody on the machine.
            arguments.addAll(List.of(
                    "--kafka-config", options.kafkaConfig().toAbsolutePath().toString()));
        }
        JavaProgram program = new JavaProgram("id.balai.eye.EyeMain", List.of("-Xmx1g"), arguments);
        return new JavaPart("The eye", "port " + port, program, layout.log("eye"), layout.pidFile("eye"))
                .waitingByTheClock();
    }

    /** Where browsers and the server find the eye. */
    String eyeUrl(int port) {
        return "http://" + (options.isLocal() ? "127.0.0.1" : options.host()) + ":" + port;
    }

    JavaPart demoCameras(int port) throws Refusal {
        JavaProgram program = new JavaProgram(
                "id.balai.simulator.SimulatorMain",
                List.of("-Xmx768m", "-XX:+UseSerialGC"),
                List.of(
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--dir",
                        layout.demo().toString()));
        return new JavaPart(
                        "The demo cameras", "port " + port, program, layout.log("cameras"), layout.pidFile("cameras"))
                .preparing();
    }
}
