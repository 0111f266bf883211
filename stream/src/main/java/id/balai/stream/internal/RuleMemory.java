package id.balai.stream.internal;

/**
 * What a rule remembers of one zone or line between two observations. Times are milliseconds since the epoch by the
 * camera's clock; 0 means never.
 *
 * @param condition which condition this speaks of, see {@link CompiledRule#condition}
 * @param phase how far it is
 * @param sinceMs when the condition began to hold, in {@code HOLDING} and {@code SIGNALLED}
 * @param lastMs the newest observation with a value
 * @param endedMs when the last episode ended
 */
record RuleMemory(long condition, Phase phase, long sinceMs, long lastMs, long endedMs) {

    /** How far a rule is with one zone or line. The numbers are in the stored form. */
    enum Phase {
        /** The condition does not hold. */
        IDLE,
        /** It holds, but not long enough yet. */
        HOLDING,
        /** The signal was given; the episode lasts until the metric is past the release value. */
        SIGNALLED
    }

    static RuleMemory fresh(long condition) {
        return new RuleMemory(condition, Phase.IDLE, 0, 0, 0);
    }

    RuleMemory seen(long atMs) {
        return new RuleMemory(condition, phase, sinceMs, atMs, endedMs);
    }

    RuleMemory idle() {
        return new RuleMemory(condition, Phase.IDLE, 0, lastMs, endedMs);
    }

    RuleMemory holdingSince(long atMs) {
        return new RuleMemory(condition, Phase.HOLDING, atMs, lastMs, endedMs);
    }

    RuleMemory signalled() {
        return new RuleMemory(condition, Phase.SIGNALLED, sinceMs, lastMs, endedMs);
    }

    RuleMemory ended(long atMs) {
        return new RuleMemory(condition, Phase.IDLE, 0, lastMs, atMs);
    }

    /** After the camera's clock was set back to {@code atMs}: an episode lasts on, a count of seconds starts anew. */
    RuleMemory clockSetBackTo(long atMs) {
        RuleMemory rebased = new RuleMemory(condition, phase, Math.min(sinceMs, atMs), 0, Math.min(endedMs, atMs));
        return phase == Phase.HOLDING ? rebased.idle() : rebased;
    }
}
