package id.balai.stream.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.proto.GeoPoint;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectMemoryTest {

    private static final long T = Given.MONDAY_0800;
    private static final String CAMERA = "KB-0001";
    private static final List<CompiledRule> RULES =
            List.of(CompiledRule.of(Given.crowdRule(5, 30).build()));

    private final List<Signal> signals = new ArrayList<>();
    private final List<ZoneAggregate> aggregates = new ArrayList<>();
    private SubjectMemory memory = new SubjectMemory(CAMERA, "plaza", T);

    @Test
    void whatAnObservationToldIsToldAgainWhenThatObservationIsReadAgain() throws InvalidProtocolBufferException {
        for (int second = 1; second <= 80; second++) {
            assertThat(take(second)).isEqualTo(SubjectMemory.Taken.COUNTED);
        }
        List<Signal> firstSignals = List.copyOf(signals);
        List<ZoneAggregate> firstAggregates = List.copyOf(aggregates);
        assertThat(firstSignals).hasSize(1);
        assertThat(firstAggregates).extracting(ZoneAggregate::getWindowSeconds).contains(60);

        crash();
        for (int second = 1; second <= 80; second++) {
            assertThat(take(second)).isEqualTo(SubjectMemory.Taken.REPEATED);
        }
        assertThat(signals).isEqualTo(firstSignals);
        assertThat(aggregates).isEqualTo(firstAggregates);
    }

    @Test
    void nothingIsToldAgainWhenReadingGoesOnWhereItEnded() throws InvalidProtocolBufferException {
        for (int second = 1; second <= 31; second++) {
            take(second);
        }
        assertThat(signals).hasSize(1);
        crash();
        for (int second = 32; second <= 40; second++) {
            take(second);
        }
        assertThat(signals).isEmpty();
    }

    @Test
    void openWindowsThatWereToldAreToldOnceMoreOnlyWhileThatMayHaveBeenLost() throws InvalidProtocolBufferException {
        take(1);
        memory.tellOpen(aggregates::add);
        assertThat(aggregates).hasSize(3);
        crash();
        memory.tellOpen(aggregates::add);
        assertThat(aggregates).hasSize(3);
        assertThat(memory.openIsTold()).isTrue();
        assertThat(memory.openIsTold()).isFalse();
        crash();
        memory.tellOpen(aggregates::add);
        assertThat(aggregates).isEmpty();
        take(2);
        memory.tellOpen(aggregates::add);
        assertThat(aggregates).hasSize(3);
    }

    private SubjectMemory.Taken take(int second) {
        return memory.take(
                Given.people(CAMERA, T + second * 1000L, 9),
                second,
                T + second * 1000L,
                RULES,
                GeoPoint.getDefaultInstance(),
                signals::add,
                aggregates::add);
    }

    /** Nothing is left but the stored form. */
    private void crash() throws InvalidProtocolBufferException {
        memory = SubjectMemory.of(CAMERA, "plaza", T, memory.toBytes());
        signals.clear();
        aggregates.clear();
    }
}
