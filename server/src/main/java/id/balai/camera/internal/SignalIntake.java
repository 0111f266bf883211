package id.balai.camera.internal;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.camera.Camera;
import id.balai.city.GeoPoint;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.Signal;
import id.balai.incident.Incidents;
import id.balai.incident.Reported;
import id.balai.incident.SignalReport;
import id.balai.platform.BalaiException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes incidents of signals. The broker is told that a signal was taken in only when its incident is committed; one that
 * comes twice is known by its id; one that can never be taken in is parked with the reason and does not stand in the way
 * of the next. While the database is away signals wait on the river.
 */
@Component
class SignalIntake extends Lifecycled {

    private static final Logger log = LoggerFactory.getLogger(SignalIntake.class);
    private static final String GROUP = "balai-signals";

    /** Taken in side by side: most of the time of each goes by waiting for an eye's picture. */
    private static final int AT_ONCE = 16;

    private static final int MOST_RECORDS = 128;

    /** When more than so many wait, what happens in the street comes before its picture. */
    private static final long TOO_MANY_WAIT = 256;

    private final CameraDirectory directory;
    private final SignalEvidence evidence;
    private final Incidents incidents;
    private final SignalPark park;
    private final SignalTrace trace;
    private final Counter taken;
    private final Counter repeated;
    private final Counter parked;

    SignalIntake(
            River river,
            CameraDirectory directory,
            SignalEvidence evidence,
            Incidents incidents,
            SignalPark park,
            SignalTrace trace,
            MeterRegistry meters) {
        super(river);
        this.directory = directory;
        this.evidence = evidence;
        this.incidents = incidents;
        this.park = park;
        this.trace = trace;
        this.taken = meters.counter("balai.signals.taken");
        this.repeated = meters.counter("balai.signals.repeated");
        this.parked = meters.counter("balai.signals.parked");
    }

    @Override
    String name() {
        return "signal-intake";
    }

    @Override
    void session(RiverLoop.Open open) throws Exception {
        river().createTopics();
        try (Consumer<String, byte[]> consumer = river().member(GROUP, MOST_RECORDS);
                ExecutorService hands = Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("balai-signal-", 0).factory())) {
            consumer.subscribe(List.of(Topic.SIGNAL.topicName()));
            while (open.isOpen()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    takeAll(records, hands, waiting(consumer) > TOO_MANY_WAIT);
                    consumer.commitSync();
                }
                open.well();
            }
        }
    }

    /** How many are on the river behind those that were read. */
    private static long waiting(Consumer<String, byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private void takeAll(ConsumerRecords<String, byte[]> records, ExecutorService hands, boolean hurried)
            throws InterruptedException, ExecutionException {
        List<Future<?>> begun = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            begun.add(hands.submit(() -> takeOrPark(record, hurried)));
        }
        for (Future<?> each : begun) {
            each.get();
        }
    }

    private void takeOrPark(ConsumerRecord<String, byte[]> record, boolean hurried) {
        try {
            take(record, hurried);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException
                | BalaiException.Unavailable away) {
            throw away;
        } catch (InvalidProtocolBufferException | RuntimeException never) {
            park.park(record, reason(never));
            parked.increment();
            log.warn("A signal of camera {} cannot be taken in and is parked: {}", record.key(), reason(never));
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, boolean hurried) throws InvalidProtocolBufferException {
        if (record.value() == null) {
            throw new IllegalArgumentException("an empty message");
        }
        Signal signal = Signal.parseFrom(record.value());
        if (signal.getSignalId().isEmpty() || signal.getCameraId().isEmpty()) {
            throw new IllegalArgumentException("a signal without its id or its camera's");
        }
        trace.follow(signal, () -> take(signal, hurried));
    }

    private void take(Signal signal, boolean hurried) {
        Listed listed = directory.now().byId().get(signal.getCameraId());
        Camera camera = listed == null ? null : listed.camera();
        SignalEvidence.Gathered gathered = trace.step("picture", () -> evidence.gather(signal, hurried));
        SignalReport report = new SignalReport(
                signal.getSignalId(),
                signal.getCategoryCode(),
                signal.getCameraId(),
                camera == null ? signal.getCameraId() : camera.name(),
                position(signal, camera),
                Instant.ofEpochMilli(signal.getAtMs()),
                signal.getRuleName(),
                gathered.figures(),
                gathered.snapshotId(),
                List.copyOf(signal.getTrackIdsList()));
        Reported reported = trace.step("incident", () -> report(report));
        switch (reported.outcome()) {
            case NEW, JOINED -> taken.increment();
            case DUPLICATE -> repeated.increment();
        }
    }

    private Reported report(SignalReport report) {
        Reported reported = incidents.report(report);
        trace.note("balai.incident", "K-" + reported.incident().id());
        trace.note("balai.outcome", reported.outcome().name());
        return reported;
    }

    private static @Nullable GeoPoint position(Signal signal, @Nullable Camera camera) {
        if (camera != null) {
            return new GeoPoint(camera.longitude(), camera.latitude());
        }
        return signal.hasPosition()
                ? new GeoPoint(
                        signal.getPosition().getLongitude(),
                        signal.getPosition().getLatitude())
                : null;
    }

    private static String reason(Exception never) {
        return never instanceof BalaiException known ? known.code() + ' ' + known.arguments() : never.toString();
    }
}
