package id.balai.launcher.command;

import id.balai.launcher.Refusal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code balai} itself; its subcommands do the work. */
@Command(
        name = "balai",
        description = "A command centre for Indonesian cities.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "balai test      runs every test of the program",
            "balai bench NAME   measures; without NAME it lists what there is"
        },
        subcommands = {
            UpCommand.class,
            ImportCommand.class,
            CameraCommand.class,
            SimulateCommand.class,
            UserCommand.class,
            ModelsCommand.class,
            StatusCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        })
public final class BalaiCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BalaiCommand() {}

    /** Runs the command that {@code arguments} name and gives the exit code. */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new BalaiCommand());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(sentence(line.getParameterExceptionHandler()));
        line.setExecutionExceptionHandler(sentences());
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** Where what an option was given is wrong, that is said alone: below a list of all options nobody would read it. */
    private static IParameterExceptionHandler sentence(IParameterExceptionHandler otherwise) {
        return (failure, arguments) -> {
            if (failure.getArgSpec() == null || failure.getValue() == null) {
                return otherwise.handleParseException(failure, arguments);
            }
            failure.getCommandLine().getErr().println(failure.getMessage());
            return ExitCode.USAGE;
        };
    }

    /** A refusal is a sentence; anything else is a fault of ours and shows where. */
    private static IExecutionExceptionHandler sentences() {
        return (failure, command, parsed) -> {
            if (failure instanceof Refusal refusal) {
                command.getErr().println(refusal.getMessage());
                if (System.getenv("BALAI_DEBUG") != null) {
                    refusal.printStackTrace(command.getErr());
                }
                return 1;
            }
            throw failure;
        };
    }
}
