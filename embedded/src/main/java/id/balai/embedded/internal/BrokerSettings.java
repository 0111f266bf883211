package id.balai.embedded.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The settings of a broker that is alone: one copy of everything, no waiting for others. */
public final class BrokerSettings {

    /** The only node's number. */
    public static final int NODE_ID = 1;

    /** The name of the listener of the controller. */
    public static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    /** For a broker on the loopback interface with its log in {@code data}. */
    public static Map<String, String> forOneMachine(Path data, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", data.toString());
        oneCopy(settings);
        quickJoin(settings);
        settings.put("auto.create.topics.enable", "false");
        settings.put(
                "log.retention.check.interval.ms",
                Long.toString(Duration.ofMinutes(1).toMillis()));
        settings.put("log.segment.bytes", Integer.toString(64 << 20));
        settings.put("log.retention.bytes", Integer.toString(512 << 20));
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        return settings;
    }

    private static void oneCopy(Map<String, String> settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
    }

    private static void quickJoin(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A killed process's cameras go to the living (or its restarted self) within this time.
        settings.put("group.min.session.timeout.ms", "2000");
        settings.put("controlled.shutdown.enable", "false");
        settings.put("initial.broker.registration.timeout.ms", "20000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // After a restart the controller, which is in this process too, holds the broker of before for alive so long,
        // and lets the new one wait.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("controller.quorum.election.timeout.ms", "300");
    }
}
