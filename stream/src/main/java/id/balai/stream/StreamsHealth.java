package id.balai.stream;

import java.time.Duration;

/**
 * How the streams of one process are.
 *
 * @param state what they do now
 * @param stoppedFor for how long they have taken in no observations; nothing while they are running
 * @param lagRecords records on the broker that this process's tasks have not read yet; -1 when not known
 * @param observations taken in since the start
 * @param repeated read a second time after a crash, and left out
 * @param late came after their minute was closed
 * @param malformed messages that could not be read, and were left out
 * @param shed left out because too many waited
 * @param signals given
 * @param aggregates told, early ones among them
 * @param ruleChanges changes of a camera's rules taken in
 * @param problem why they do not run; empty when they do
 */
public record StreamsHealth(
        State state,
        Duration stoppedFor,
        long lagRecords,
        long observations,
        long repeated,
        long late,
        long malformed,
        long shed,
        long signals,
        long aggregates,
        long ruleChanges,
        String problem) {

    /** What the streams do. */
    public enum State {
        /** The broker does not answer, or has not yet. */
        WAITING_FOR_BROKER,
        /** They have been started, and restore their memory or share out the cameras. */
        STARTING,
        /** Observations are taken in. */
        RUNNING,
        /** They have come to an end by themselves, or could not be started; they do not come back. */
        FAILED,
        /** They were closed. */
        CLOSED
    }
}
