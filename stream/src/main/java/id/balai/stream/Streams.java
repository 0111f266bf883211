package id.balai.stream;

import id.balai.contracts.Topics;
import id.balai.stream.internal.Backlog;
import id.balai.stream.internal.CityTopology;
import id.balai.stream.internal.Counters;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams of one process. {@link #start} returns at once and never fails for want of a broker: it is waited for, and
 * {@link #health} says so meanwhile. Safe for use by several threads.
 */
public final class Streams implements AutoCloseable {

    /** The consumer group of all streams of an installation. */
    public static final String APPLICATION_ID = "balai-stream";

    private static final Logger log = LoggerFactory.getLogger(Streams.class);
    private static final long RETRY_MS = 1_000;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final StreamSettings settings;
    private final Counters counters = new Counters();
    private final Backlog backlog = new Backlog();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable KafkaStreams streams;
    private volatile String problem = "";
    private volatile boolean failed;
    private volatile long stoppedAt = System.nanoTime();
    private @Nullable Thread starter;

    /** For one process with {@code settings}; nothing runs yet. */
    public Streams(StreamSettings settings) {
        this.settings = settings;
    }

    /** Starts the topology as soon as the broker answers. */
    public synchronized void start() {
        if (starter == null) {
            starter = Thread.ofPlatform().daemon().name("balai-stream-start").start(this::startWhenBrokerAnswers);
        }
    }

    /** How they are now. */
    public StreamsHealth health() {
        KafkaStreams running = streams;
        StreamsHealth.State state;
        if (closed.getCount() == 0) {
            state = StreamsHealth.State.CLOSED;
        } else if (running == null) {
            state = failed ? StreamsHealth.State.FAILED : StreamsHealth.State.WAITING_FOR_BROKER;
        } else {
            state = stateOf(running.state());
        }
        return new StreamsHealth(
                state,
                state == StreamsHealth.State.RUNNING ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - stoppedAt),
                running == null ? -1 : lag(running),
                counters.observations.sum(),
                counters.repeated.sum(),
                counters.late.sum(),
                counters.malformed.sum(),
                counters.shed.sum(),
                counters.signals.sum(),
                counters.aggregates.sum(),
                counters.ruleChanges.sum(),
                problem);
    }

    /** What Kafka's word for it means while nobody has closed the streams. */
    static StreamsHealth.State stateOf(KafkaStreams.State state) {
        return switch (state) {
            case RUNNING -> StreamsHealth.State.RUNNING;
            case CREATED, REBALANCING -> StreamsHealth.State.STARTING;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> StreamsHealth.State.FAILED;
        };
    }

    /**
     * Begins anew with clients that wait by the clock as it is now: Kafka's reckon by the time of day, and where it was put
     * back they would neither commit nor say that they live until it is again what it was. Nothing is read twice.
     */
    public void startAgain() {
        KafkaStreams old;
        synchronized (this) {
            old = streams;
            streams = null;
            stoppedAt = System.nanoTime();
        }
        if (old == null) {
            return;
        }
        close(old);
        synchronized (this) {
            if (closed.getCount() > 0) {
                streams = tryLaunch();
            }
        }
    }

    /** Stops within some seconds and leaves the group, so that the next start need not wait for a time-out. */
    @Override
    public void close() {
        closed.countDown();
        KafkaStreams running;
        synchronized (this) {
            running = streams;
        }
        if (running != null) {
            close(running);
        }
    }

    private static void close(KafkaStreams running) {
        boolean stopped = running.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN));
        if (!stopped) {
            log.warn(
                    "The streams did not stop within {} s; what was not committed will be read again",
                    CLOSE_WITHIN.toSeconds());
        }
    }

    private void startWhenBrokerAnswers() {
        try {
            while (closed.getCount() > 0 && !topicsThere()) {
                if (closed.await(RETRY_MS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            synchronized (this) {
                if (closed.getCount() > 0) {
                    problem = "";
                    streams = tryLaunch();
                }
            }
            watchBacklog();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watchBacklog() throws InterruptedException {
        while (!closed.await(RETRY_MS, TimeUnit.MILLISECONDS)) {
            KafkaStreams running = streams;
            long waiting = running == null ? 0 : lag(running);
            if (backlog.note(waiting)) {
                if (backlog.isTooMuch()) {
                    log.warn(
                            "{} observations wait, which is too many: of each zone one second in {} counts until fewer"
                                    + " than {} do",
                            waiting,
                            Backlog.ONE_IN,
                            Backlog.OVER);
                } else {
                    log.info("Every observation counts again; {} were left out so far", counters.shed.sum());
                }
            }
        }
    }

    private boolean topicsThere() throws InterruptedException {
        Map<String, Object> admin = new HashMap<>(settings.clientSettings());
        admin.put("bootstrap.servers", settings.brokers());
        admin.put("default.api.timeout.ms", 5_000);
        admin.put("request.timeout.ms", 4_000);
        try {
            Topics.createMissing(admin, settings.partitions(), (short) settings.replication());
            return true;
        } catch (ExecutionException | KafkaException unreachable) {
            Throwable cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
            String reason = "The broker at " + settings.brokers() + " does not answer: " + cause.getMessage();
            if (problem.isEmpty()) {
                log.warn("{}; the streams wait for it", reason);
            }
            problem = reason;
            return false;
        }
    }

    /** Where they cannot be started nobody tries again, and their health says so. */
    private @Nullable KafkaStreams tryLaunch() {
        try {
            return launch();
        } catch (RuntimeException broken) {
            failed = true;
            problem = "The streams cannot be started: " + broken.getMessage();
            log.error("The streams cannot be started", broken);
            return null;
        }
    }

    private KafkaStreams launch() {
        KafkaStreams launched = new KafkaStreams(CityTopology.build(counters, backlog), properties());
        launched.setUncaughtExceptionHandler(failure -> {
            problem = "A stream thread failed and was replaced: " + failure.getMessage();
            log.warn("A stream thread failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        launched.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                problem = "";
            } else if (before == KafkaStreams.State.RUNNING) {
                stoppedAt = System.nanoTime();
            }
            log.info("Streams: {}", now);
        });
        launched.start();
        return launched;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(settings.clientSettings());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.brokers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitEvery().toMillis());
        // Room for the memory of some 100,000 zones, so that each is told to the changelog once a commit at most.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 128L << 20);
        // A broker that is away for long must not end a task.
        properties.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, Long.MAX_VALUE);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), Integer.MAX_VALUE);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        // Another process takes over a killed one's cameras after so long.
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        return properties;
    }

    private static long lag(KafkaStreams running) {
        double lag = running.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-lag")
                        && !metric.metricName()
                                .tags()
                                .getOrDefault("client-id", "")
                                .contains("restore"))
                .map(metric -> metric.metricValue())
                .filter(Double.class::isInstance)
                .mapToDouble(value -> (Double) value)
                .filter(value -> !Double.isNaN(value))
                .sum();
        return (long) lag;
    }
}
