package id.balai.launcher.process;

import java.io.IOException;
import org.slf4j.LoggerFactory;

/**
 * A child as the contract wants it: says READY, ends when its standard input does. With {@code fail} it ends at once, with
 * {@code talk} it says something before, and with {@code log} it writes a line into its log.
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
        System.out.println("READY");
        while (System.in.read() >= 0) {
            // Waits for the end.
        }
    }
}
