package id.balai.launcher;

import id.balai.launcher.command.BalaiCommand;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 refused or failed, 2 not understood. */
    public static void main(String[] arguments) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "id/balai/launcher/logback.xml");
        }
        System.exit(BalaiCommand.run(arguments));
    }
}
