package id.balai.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the {@linkplain Topic topics} on a broker or cluster. */
public final class Topics {

    /** Partitions on one machine. */
    public static final int PARTITIONS_SMALL = 12;

    /** Partitions on a cluster: the most eyes or streams that can share the work. */
    public static final int PARTITIONS_CLUSTER = 96;

    private Topics() {}

    /**
     * Creates the topics that are missing and leaves the others as they are. Any number of processes may call this at
     * once.
     *
     * @param brokers the clients' settings, {@code bootstrap.servers} at least
     * @param partitions {@link #PARTITIONS_SMALL} or {@link #PARTITIONS_CLUSTER}
     * @param replication copies of each partition: 1 on one machine, -1 for as many as the cluster makes by itself
     * @throws InterruptedException when interrupted while waiting for the broker
     * @throws ExecutionException with the broker's refusal as cause
     */
    public static void createMissing(Map<String, Object> brokers, int partitions, short replication)
            throws InterruptedException, ExecutionException {
        List<NewTopic> wanted = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.topicName(), partitions, replication).configs(topic.settings()))
                .toList();
        try (Admin admin = Admin.create(brokers)) {
            CreateTopicsResult result = admin.createTopics(wanted);
            for (var created : result.values().values()) {
                try {
                    created.get();
                } catch (ExecutionException refused) {
                    if (!(refused.getCause() instanceof TopicExistsException)) {
                        throw refused;
                    }
                }
            }
        }
    }
}
