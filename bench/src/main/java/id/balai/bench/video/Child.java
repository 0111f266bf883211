package id.balai.bench.video;

import id.balai.bench.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process of a measurement: it says {@code READY} when it is, and ends when its standard input does. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;
    private final String ready;

    private Child(Process process, BufferedReader says, String ready) {
        this.process = process;
        this.says = says;
        this.ready = ready;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param name for the sentence when it does not start
     */
    static Child start(String name, ProcessBuilder builder, Path log) throws IOException {
        Process process = builder.redirectError(log.toFile()).start();
        BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith("READY")) {
                return new Child(process, says, line.substring(5).strip());
            }
        }
        process.destroyForcibly();
        throw new IOException(name + " did not start; see " + log);
    }

    /** What it said behind {@code READY}. */
    String ready() {
        return ready;
    }

    /** Asks it {@code question} and gives the line it answers with. */
    String ask(String question) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8)
                .append(question)
                .append('\n')
                .flush();
        String answer = says.readLine();
        if (answer == null) {
            throw new IOException("it has ended");
        }
        return answer;
    }

    CpuTime cpu() {
        return CpuTime.of(process.pid());
    }

    long memoryBytes() {
        return Memory.of(process.pid());
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException ended) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
