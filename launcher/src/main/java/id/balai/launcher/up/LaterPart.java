package id.balai.launcher.up;

import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import id.balai.launcher.process.Part;
import id.balai.launcher.process.Supervisor;
import java.time.Duration;

/**
 * A part that an installation is of use without, and whose first start takes long: it is waited for a moment, and comes
 * later when it must. That it cannot start is said, and stops nothing else.
 */
final class LaterPart {

    private final Part part;
    private final Supervisor supervisor;
    private final Console console;
    private final Thread starting;

    LaterPart(Part part, Supervisor supervisor, Console console) {
        this.part = part;
        this.supervisor = supervisor;
        this.console = console;
        this.starting =
                Thread.ofPlatform().daemon().name("start " + part.name()).start(this::start);
    }

    private void start() {
        try {
            supervisor.start(part);
        } catch (Refusal refused) {
            console.say(String.valueOf(refused.getMessage()));
        }
    }

    /** Waits for {@code patience}, and then says {@code meanwhile}. */
    void await(Duration patience, String meanwhile) throws InterruptedException {
        if (!starting.join(patience)) {
            console.underWay(part.name(), meanwhile);
        }
    }
}
