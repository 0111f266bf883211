package id.balai.launcher.process;

import java.io.IOException;

/**
 * A child as the contract wants it: says READY, ends when its standard input does. With {@code fail} it ends at once, with
 * {@code talk} it says something before.
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
        System.out.println("READY");
        while (System.in.read() >= 0) {
            // Waits for the end.
        }
    }
}
