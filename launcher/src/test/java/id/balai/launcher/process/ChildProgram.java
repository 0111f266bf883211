package id.balai.launcher.process;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/**
 * A child as the contract wants it: says READY, ends when its standard input does. With {@code fail} it ends at once, with
 * {@code talk} it says something before, with {@code log} it writes a line into its log, and with {@code stubborn} it does not
 * end when it is told to.
 */
final class ChildProgram {

    private ChildProgram() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("fail")) {
            System.err.println("FATAL: the lens is dirty");
            System.exit(3);
        }
        if (arguments.length > 0 && arguments[0].equals("talk")) {
            System.out.println("good morning");
        }
        if (arguments.length > 0 && arguments[0].equals("log")) {
            LoggerFactory.getLogger(ChildProgram.class).info("camera {} plays", "KB-0001");
        }
        if (arguments.length > 0 && arguments[0].equals("stubborn")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE)));
        }
        System.out.println("READY");
        while (System.in.read() >= 0) {
            // Waits for the end.
        }
    }
}
