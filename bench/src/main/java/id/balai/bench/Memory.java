package id.balai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory of processes on Linux: the proportional set size, in which a page that several share is counted once in all.
 *
 * @see <a href="https://docs.kernel.org/filesystems/proc.html">The /proc filesystem, smaps_rollup</a>
 */
public final class Memory {

    private Memory() {}

    /** How many other processes have {@code text} in their command line. */
    public static long processesNaming(String text) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(
                            process -> process.pid() != ProcessHandle.current().pid())
                    .filter(process -> commandLine(process).contains(text))
                    .count();
        }
    }

    /** Of every process whose command line has {@code text}, and of their children. */
    public static long ofProcessesNaming(String text) throws IOException {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> commandLine(process).contains(text))
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .map(ProcessHandle::pid)
                    .distinct()
                    .mapToLong(Memory::of)
                    .sum();
        }
    }

    private static String commandLine(ProcessHandle process) {
        return read(process.pid(), "cmdline").replace('\0', ' ');
    }

    /** Of one process. */
    public static long of(long pid) {
        return read(pid, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    /** Empty for a process that has ended or is somebody else's. */
    private static String read(long pid, String name) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), name), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
