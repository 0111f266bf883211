package id.balai.launcher.up;

import id.balai.contracts.ClockWatch;
import id.balai.launcher.Console;
import id.balai.launcher.process.Part;
import id.balai.launcher.process.Supervisor;
import java.time.Duration;

/** Says when the machine's clock was set, and has parts begin anew that would wait for as long as it was put back. */
final class ClockChanges {

    private final Console console;
    private final Supervisor supervisor;

    private ClockChanges(Console console, Supervisor supervisor) {
        this.console = console;
        this.supervisor = supervisor;
    }

    /** Watches from now on, as long as this process lives. */
    static void watch(Console console, Supervisor supervisor) {
        ClockChanges changes = new ClockChanges(console, supervisor);
        ClockWatch.start(changes::wasSet);
    }

    private void wasSet(Duration by) {
        if (!by.isNegative()) {
            console.say("The clock was put forward by " + by.toSeconds() + " s.");
            return;
        }
        console.say("The clock was put back by " + by.negated().toSeconds() + " s; Kafka and its clients begin anew.");
        supervisor.parts().stream().filter(Part::waitsByTheClock).forEach(supervisor::renew);
    }
}
