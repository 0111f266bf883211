package id.balai.stream.internal;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import id.balai.stream.internal.proto.SubjectRecord;
import id.balai.stream.internal.proto.ToldRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What was told of one zone or line lately, and by which observation. Before the offsets of observations are committed all
 * that came of them is on the river; so what an observation that is read a second time told may have been lost and is told
 * again, and what others told is not. Mutable, owned by one stream thread.
 */
final class ToldLately {

    /** Longer than from one commit to the next, with much to spare for a broker that is slow or away. */
    static final long KEPT_MS = 60_000;

    private final Deque<Told> told = new ArrayDeque<>(2);

    /** Told by the observation at {@code offset}: a signal or an aggregate. */
    private sealed interface Told {
        long offset();

        long atMs();
    }

    private record ToldSignal(long offset, long atMs, Signal signal) implements Told {}

    private record ToldAggregate(long offset, long atMs, ZoneAggregate aggregate) implements Told {}

    void add(long offset, long nowMs, Signal signal) {
        told.addLast(new ToldSignal(offset, nowMs, signal));
    }

    void add(long offset, long nowMs, ZoneAggregate aggregate) {
        told.addLast(new ToldAggregate(offset, nowMs, aggregate));
    }

    /** Forgets what must have reached the river. */
    void forgetBefore(long nowMs) {
        while (!told.isEmpty() && nowMs - told.getFirst().atMs() > KEPT_MS) {
            told.removeFirst();
        }
    }

    /** Tells again what the observation at {@code offset} told. */
    void tellAgain(long offset, Consumer<Signal> signals, Consumer<ZoneAggregate> aggregates) {
        for (Told each : told) {
            if (each.offset() == offset) {
                switch (each) {
                    case ToldSignal given -> signals.accept(given.signal);
                    case ToldAggregate given -> aggregates.accept(given.aggregate);
                }
            }
        }
    }

    void writeTo(SubjectRecord.Builder record) {
        for (Told each : told) {
            ToldRecord.Builder one = ToldRecord.newBuilder().setOffset(each.offset());
            switch (each) {
                case ToldSignal given -> one.setSignal(given.signal.toByteString());
                case ToldAggregate given -> one.setAggregate(given.aggregate.toByteString());
            }
            record.addTold(one);
        }
    }

    /** Reads what was told; how long ago is not known, so all of it is taken as told now. */
    void readFrom(SubjectRecord record, long nowMs) throws InvalidProtocolBufferException {
        for (ToldRecord each : record.getToldList()) {
            if (each.getSignal().isEmpty()) {
                add(each.getOffset(), nowMs, ZoneAggregate.parseFrom(each.getAggregate()));
            } else {
                add(each.getOffset(), nowMs, Signal.parseFrom(each.getSignal()));
            }
        }
    }
}
