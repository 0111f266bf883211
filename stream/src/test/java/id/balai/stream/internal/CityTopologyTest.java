package id.balai.stream.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.ProtoSerde;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityTopologyTest {

    private static final long T = Given.MONDAY_0800;
    private static final String CAMERA = "KB-0001";

    @TempDir
    private java.nio.file.Path stateDir;

    private final Counters counters = new Counters();
    private final Backlog backlog = new Backlog();
    private TopologyTestDriver driver;
    private TestInputTopic<String, CameraRules> rules;
    private TestInputTopic<String, Observation> observations;
    private TestInputTopic<String, byte[]> rawObservations;
    private TestOutputTopic<String, Signal> signals;
    private TestOutputTopic<String, ZoneAggregate> aggregates;

    @BeforeEach
    void open() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(CityTopology.build(counters, backlog), properties);
        rules = driver.createInputTopic(
                Topic.RULE_REGISTRY.topicName(),
                new StringSerializer(),
                ProtoSerde.of(CameraRules.getDefaultInstance()).serializer());
        observations = driver.createInputTopic(
                Topic.CAMERA_OBSERVATION.topicName(),
                new StringSerializer(),
                ProtoSerde.of(Observation.getDefaultInstance()).serializer());
        rawObservations = driver.createInputTopic(
                Topic.CAMERA_OBSERVATION.topicName(), new StringSerializer(), new ByteArraySerializer());
        signals = driver.createOutputTopic(
                Topic.SIGNAL.topicName(),
                new StringDeserializer(),
                ProtoSerde.of(Signal.getDefaultInstance()).deserializer());
        aggregates = driver.createOutputTopic(
                Topic.ZONE_AGGREGATE.topicName(),
                new StringDeserializer(),
                ProtoSerde.of(ZoneAggregate.getDefaultInstance()).deserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aCarThatStandsTooLongIsSignalledOnceWithItsEvidence() {
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, Given.parkingRule()));
        for (int second = 1; second <= 200; second++) {
            observations.pipeInput(CAMERA, Given.standingCar(CAMERA, T + second * 1000L, second));
        }
        assertThat(signals.readKeyValuesToList()).singleElement().satisfies(given -> {
            assertThat(given.key).isEqualTo(CAMERA);
            Signal signal = given.value;
            assertThat(signal.getAtMs()).isEqualTo(T + 61_000);
            assertThat(signal.getValue()).isEqualTo(61);
            assertThat(signal.getTrackIdsList()).containsExactly("t-7");
            assertThat(signal.getBoxesList()).hasSize(1);
            assertThat(signal.getCountsList()).hasSize(1);
            assertThat(signal.getCategoryCode()).isEqualTo("parkir-liar");
        });
    }

    @Test
    void rulesOfOneCameraSayNothingOfAnother() {
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, Given.crowdRule(5, 0)));
        observations.pipeInput("KB-0002", Given.people("KB-0002", T, 50));
        assertThat(signals.isEmpty()).isTrue();
    }

    @Test
    void aChangedRuleIsInForceWithTheNextObservation() {
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, Given.crowdRule(100, 0)));
        observations.pipeInput(CAMERA, Given.people(CAMERA, T, 50));
        assertThat(signals.isEmpty()).isTrue();
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 2, Given.crowdRule(20, 0).setVersion(2)));
        observations.pipeInput(CAMERA, Given.people(CAMERA, T + 1000, 50));
        assertThat(signals.readValue().getRuleVersion()).isEqualTo(2);
    }

    @Test
    void anOlderVersionDoesNotUndoANewer() {
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 2, Given.crowdRule(20, 0)));
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, Given.crowdRule(100, 0)));
        observations.pipeInput(CAMERA, Given.people(CAMERA, T, 50));
        assertThat(signals.readValuesToList()).hasSize(1);
    }

    @Test
    void aTombstoneAndADisabledRuleEndTheWatching() {
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, Given.crowdRule(20, 0)));
        rules.pipeInput(CAMERA, (CameraRules) null);
        observations.pipeInput(CAMERA, Given.people(CAMERA, T, 50));
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, Given.crowdRule(20, 0).setEnabled(false)));
        observations.pipeInput(CAMERA, Given.people(CAMERA, T + 1000, 50));
        assertThat(signals.isEmpty()).isTrue();
    }

    @Test
    void crossingsPerMinuteLookBackAMinute() {
        Rule.Builder busy = Given.crowdRule(9, 0)
                .setSubjectId("gate")
                .setMetric(id.balai.contracts.proto.Metric.CROSSINGS_PER_MINUTE);
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, busy));
        for (int i = 0; i < 5; i++) {
            observations.pipeInput(CAMERA, Given.crossing(CAMERA, T + i * 14_000L, 1, 1));
        }
        Signal signal = signals.readValue();
        assertThat(signal.getAtMs()).isEqualTo(T + 56_000);
        assertThat(signal.getValue()).isEqualTo(10);
        assertThat(signal.getTrackIdsCount()).isEqualTo(5);
    }

    @Test
    void malformedMessagesAreCountedAndLeftOut() {
        rawObservations.pipeInput(CAMERA, new byte[] {(byte) 0xff, 1, 2});
        observations.pipeInput(CAMERA, Observation.getDefaultInstance());
        observations.pipeInput(CAMERA, Given.people(CAMERA, T, 1));
        assertThat(counters.malformed.sum()).isEqualTo(2);
        assertThat(counters.observations.sum()).isEqualTo(1);
    }

    @Test
    void whileTooMuchWaitsZonesAreThinnedOutAndRulesAndLinesGoOn() {
        rules.pipeInput(CAMERA, Given.rules(CAMERA, 1, Given.crowdRule(5, 30)));
        backlog.note(Backlog.TOO_MUCH + 1);
        for (int second = 0; second < 80; second++) {
            observations.pipeInput(CAMERA, Given.people(CAMERA, T + second * 1000L, 9));
            observations.pipeInput(CAMERA, Given.crossing(CAMERA, T + second * 1000L, 1, 0));
        }
        assertThat(counters.shed.sum()).isEqualTo(70);
        assertThat(counters.observations.sum()).isEqualTo(10 + 80);
        assertThat(signals.readValuesToList()).hasSize(1);
        backlog.note(Backlog.OVER - 1);
        observations.pipeInput(CAMERA, Given.people(CAMERA, T + 81_000L, 9));
        assertThat(counters.shed.sum()).isEqualTo(70);
    }

    @Test
    void tooMuchBeginsHighAndEndsLow() {
        assertThat(backlog.note(Backlog.TOO_MUCH)).isFalse();
        assertThat(backlog.isTooMuch()).isFalse();
        assertThat(backlog.note(Backlog.TOO_MUCH + 1)).isTrue();
        assertThat(backlog.note(Backlog.OVER + 1)).isFalse();
        assertThat(backlog.isTooMuch()).isTrue();
        assertThat(backlog.note(Backlog.OVER)).isTrue();
        assertThat(backlog.isTooMuch()).isFalse();
    }

    @Test
    void aCameraThatFallsSilentHasItsFiguresToldAllTheSame() {
        List.of(1, 2, 3).forEach(second -> observations.pipeInput(CAMERA, Given.people(CAMERA, T + second * 1000L, 4)));
        assertThat(aggregates.isEmpty()).isTrue();
        for (int i = 0; i < 5; i++) {
            driver.advanceWallClockTime(Duration.ofSeconds(10));
            for (int round = 0; round < 10; round++) {
                driver.advanceWallClockTime(Duration.ofSeconds(1));
            }
        }
        assertThat(aggregates.readValuesToList())
                .extracting(ZoneAggregate::getWindowSeconds)
                .containsExactlyInAnyOrder(60, 900, 3600);
    }
}
