package id.balai.bench.cluster;

import id.balai.bench.Java;
import id.balai.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** A Kafka cluster of KRaft nodes that are broker and controller in one, with a file of settings each. */
final class Brokers {

    private static final int PROBE_MS = 1_500;

    private final Path folder;
    private final Security security;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Integer> controllerPorts = new ArrayList<>();
    private final String clusterId = Uuid.randomUuid().toString();

    Brokers(Path folder, int count, Security security) throws IOException {
        this.folder = folder;
        this.security = security;
        for (int i = 0; i < count; i++) {
            ports.add(FreePort.any());
            controllerPorts.add(FreePort.any());
        }
    }

    /** {@code bootstrap.servers}. */
    String addresses() {
        return ports.stream().map(port -> "localhost:" + port).collect(Collectors.joining(","));
    }

    List<Member> members() throws IOException {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            members.add(member(i));
        }
        return members;
    }

    private Member member(int index) throws IOException {
        String name = "broker-" + (index + 1);
        Path config = Files.write(folder.resolve(name + ".properties"), settings(index));
        List<String> arguments = List.of(
                "--data", folder.resolve(name).toString(), "--config", config.toString(), "--cluster-id", clusterId);
        return new ProcessMember(
                name,
                () -> Java.program("id.balai.embedded.BrokerMain", arguments, "-Xmx384m", "-XX:+UseSerialGC"),
                () -> answers(ports.get(index)),
                folder.resolve(name + ".log"));
    }

    private List<String> settings(int index) {
        int copies = Math.min(3, ports.size());
        int written = Math.min(2, ports.size());
        String voters = IntStream.range(0, ports.size())
                .mapToObj(i -> (i + 1) + "@localhost:" + controllerPorts.get(i))
                .collect(Collectors.joining(","));
        String client = "CLIENT://localhost:" + ports.get(index);
        List<String> settings = new ArrayList<>(List.of(
                "process.roles=broker,controller",
                "node.id=" + (index + 1),
                "controller.quorum.voters=" + voters,
                "controller.listener.names=CONTROLLER",
                "listeners=" + client + ",CONTROLLER://localhost:" + controllerPorts.get(index),
                "advertised.listeners=" + client,
                "inter.broker.listener.name=CLIENT",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,CLIENT:" + security.protocol(),
                "auto.create.topics.enable=false",
                "default.replication.factor=" + copies,
                "min.insync.replicas=" + written,
                "offsets.topic.replication.factor=" + copies,
                "offsets.topic.num.partitions=6",
                "transaction.state.log.replication.factor=" + copies,
                "transaction.state.log.min.isr=" + written,
                "transaction.state.log.num.partitions=6",
                "group.initial.rebalance.delay.ms=0",
                "group.min.session.timeout.ms=2000",
                "log.segment.bytes=" + (32 << 20)));
        settings.addAll(security.brokerSettings());
        return settings;
    }

    private boolean answers(int port) {
        Map<String, Object> settings = security.client("localhost:" + port).settings();
        settings.put("request.timeout.ms", PROBE_MS);
        settings.put("default.api.timeout.ms", PROBE_MS);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeCluster()
                            .nodes()
                            .get(PROBE_MS, TimeUnit.MILLISECONDS)
                            .size()
                    == ports.size();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception notYet) {
            return false;
        }
    }
}
