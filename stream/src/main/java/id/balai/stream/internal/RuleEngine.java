package id.balai.stream.internal;

import java.util.OptionalDouble;

/**
 * Decides when a rule is met. A pure function: from what the rule remembers and one observation to what it remembers
 * next, and whether a signal is due.
 *
 * <ul>
 *   <li>The condition must hold in every observation for the rule's duration. A gap longer than {@link #gapMs} breaks the
 *       count; a shorter one does not.
 *   <li>One signal for each episode. The episode ends when the metric is past the release value, when the rule falls
 *       asleep, or when nothing was seen for {@link #EPISODE_GAP_MS}.
 *   <li>After an episode's end no signal is given before the cool-down is over; a condition that holds meanwhile counts.
 *   <li>An observation not newer than the newest seen changes nothing, unless it is so old that the camera's clock must
 *       have been set back.
 * </ul>
 */
final class RuleEngine {

    /** Nothing seen of a zone for longer breaks the duration: ten observations are missing. */
    static final long ZONE_GAP_MS = 10_000;

    /** A line speaks only when it is crossed, and its metric looks back a minute. */
    static final long LINE_GAP_MS = 60_000;

    /** Nothing seen for longer ends an episode. Long enough for a camera to move to another eye and come back. */
    static final long EPISODE_GAP_MS = 300_000;

    /** Older than the newest by more than this is not late: the camera's clock was set back. */
    static final long CLOCK_SET_BACK_MS = 30_000;

    private final long gapMs;

    private RuleEngine(long gapMs) {
        this.gapMs = gapMs;
    }

    /** For zones, which speak each second. */
    static RuleEngine forZones() {
        return new RuleEngine(ZONE_GAP_MS);
    }

    /** For lines. */
    static RuleEngine forLines() {
        return new RuleEngine(LINE_GAP_MS);
    }

    /**
     * What comes of one observation.
     *
     * @param memory to be remembered
     * @param signalDue true when the rule is met now; the episode began at {@code memory.sinceMs()}
     */
    record Outcome(RuleMemory memory, boolean signalDue) {}

    /**
     * Takes one observation in.
     *
     * @param rule the rule as it is now
     * @param before what is remembered, {@link RuleMemory#fresh} at first
     * @param atMs the observation's time
     * @param value the metric; empty when the observation does not speak of it, which counts as not observed
     */
    Outcome step(CompiledRule rule, RuleMemory before, long atMs, OptionalDouble value) {
        RuleMemory memory = before.condition() == rule.condition() ? before : RuleMemory.fresh(rule.condition());
        if (memory.lastMs() - atMs > CLOCK_SET_BACK_MS) {
            memory = memory.clockSetBackTo(atMs);
        }
        if (value.isEmpty() || atMs <= memory.lastMs()) {
            return new Outcome(memory, false);
        }
        memory = afterGap(memory, atMs).seen(atMs);
        boolean awake = rule.awake().contain(atMs);
        return switch (memory.phase()) {
            case SIGNALLED ->
                new Outcome(!awake || rule.releases(value.getAsDouble()) ? memory.ended(atMs) : memory, false);
            case IDLE, HOLDING ->
                awake && rule.holds(value.getAsDouble())
                        ? holding(rule, memory, atMs)
                        : new Outcome(memory.idle(), false);
        };
    }

    private static Outcome holding(CompiledRule rule, RuleMemory memory, long atMs) {
        RuleMemory holding = memory.phase() == RuleMemory.Phase.HOLDING ? memory : memory.holdingSince(atMs);
        boolean longEnough = atMs - holding.sinceMs() >= rule.durationMs();
        boolean cooledDown = holding.endedMs() == 0 || atMs - holding.endedMs() >= rule.coolDownMs();
        return longEnough && cooledDown ? new Outcome(holding.signalled(), true) : new Outcome(holding, false);
    }

    private RuleMemory afterGap(RuleMemory memory, long atMs) {
        if (memory.lastMs() == 0) {
            return memory;
        }
        long gap = atMs - memory.lastMs();
        return switch (memory.phase()) {
            case IDLE -> memory;
            case HOLDING -> gap > gapMs ? memory.idle() : memory;
            case SIGNALLED -> gap > EPISODE_GAP_MS ? memory.ended(memory.lastMs()) : memory;
        };
    }
}
