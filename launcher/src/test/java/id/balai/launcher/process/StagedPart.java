package id.balai.launcher.process;

import id.balai.launcher.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A part without a process, which ends when it is told to; tests change of it what they are about. */
public class StagedPart implements Part {

    private final String name;
    private volatile CompletableFuture<String> exit = new CompletableFuture<>();

    /** One that runs. */
    public StagedPart(String name) {
        this.name = name;
    }

    /** It ends, and this is how. */
    protected final void end(String how) {
        exit.complete(how);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() throws Refusal {
        exit = new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<String> onExit() {
        return exit;
    }

    @Override
    public long processId() {
        return 0;
    }

    @Override
    public String detail() {
        return "";
    }

    @Override
    public void stop(Duration limit) {
        end("exit code 0");
    }
}
