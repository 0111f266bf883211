package id.balai.bench.video;

import id.balai.bench.Java;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Libav alone on some streams, in a process of its own. */
public final class Libav implements AutoCloseable {

    private final Child process;

    private Libav(Child process) {
        this.process = process;
    }

    /** Starts to read {@code urls} and returns when all of them flow. */
    public static Libav read(List<String> urls, Path folder) throws IOException {
        ProcessBuilder builder = Java.program(LibavMain.class.getName(), urls);
        return new Libav(Child.start("libav alone", builder, folder.resolve("libav.log")));
    }

    /** Packets read so far. */
    public long packets() throws IOException {
        return Long.parseLong(process.ask("packets"));
    }

    /** The processor time it has taken. */
    public CpuTime cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }
}
