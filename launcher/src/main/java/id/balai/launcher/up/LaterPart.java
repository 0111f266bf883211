package id.balai.launcher.up;

import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import id.balai.launcher.process.Part;
import id.balai.launcher.process.Supervisor;

/**
 * A part that an installation is of use without: it comes while people already work. That it cannot start is said, and stops
 * nothing else.
 */
final class LaterPart {

    private LaterPart() {}

    /** Begins to start {@code part} and says {@code meanwhile}. */
    static void start(Part part, Supervisor supervisor, Console console, String meanwhile) {
        console.underWay(part.name(), meanwhile);
        Thread.ofPlatform().daemon().name("start " + part.name()).start(() -> {
            try {
                supervisor.start(part);
            } catch (Refusal refused) {
                console.say(String.valueOf(refused.getMessage()));
            }
        });
    }
}
