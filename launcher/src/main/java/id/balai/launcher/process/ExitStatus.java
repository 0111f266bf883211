package id.balai.launcher.process;

/** How a process ended, in words. */
final class ExitStatus {

    /** A process ended by signal n has the exit value 128 + n in Java on Unix. */
    private static final int SIGNAL_BASE = 128;

    private ExitStatus() {}

    static String describe(int exitValue) {
        if (exitValue > SIGNAL_BASE && exitValue < SIGNAL_BASE + 65) {
            return "killed by signal " + (exitValue - SIGNAL_BASE);
        }
        return "exit code " + exitValue;
    }
}
