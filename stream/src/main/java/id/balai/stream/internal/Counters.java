package id.balai.stream.internal;

import java.util.concurrent.atomic.LongAdder;

/** What the topology of this process has done since it was started. */
public final class Counters {
    /** Observations taken in. */
    public final LongAdder observations = new LongAdder();
    /** Observations read a second time after a crash, and left out. */
    public final LongAdder repeated = new LongAdder();
    /** Observations that came after their minute was closed. */
    public final LongAdder late = new LongAdder();
    /** Messages that could not be read, and were left out. */
    public final LongAdder malformed = new LongAdder();
    /** Observations left out because too many waited. */
    public final LongAdder shed = new LongAdder();
    /** Signals given. */
    public final LongAdder signals = new LongAdder();
    /** Aggregates told, early ones among them. */
    public final LongAdder aggregates = new LongAdder();
    /** Changes of a camera's rules taken in. */
    public final LongAdder ruleChanges = new LongAdder();
}
