package id.balai.launcher.command;

import id.balai.launcher.up.InstallationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What {@code balai status} says: what is wrong first, then how everything is. Without words for what is not known.
 *
 * @param processes what runs
 * @param cameras by state; empty when the server does not tell
 * @param unwell parts of the server's health that are not well, as {@code river is DEGRADED}
 * @param untold what the server did not tell when it was asked, a sentence each
 * @param lagRecords observations that the streams have not taken in yet
 * @param freeBytes on the data folder's disk
 */
record StatusReport(
        InstallationStatus processes,
        List<CameraCount> cameras,
        List<String> unwell,
        List<String> untold,
        OptionalDouble lagRecords,
        OptionalLong freeBytes) {

    /** Some seconds of a large city: more does not come from a breath of the garbage collector. */
    private static final double LONG_LAG = 100_000;

    private static final long LITTLE_SPACE = 2L << 30;

    /** How many cameras are in a state. */
    record CameraCount(String state, int count) {}

    /** What a person should look at, the worst first; empty when all is well. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        if (!processes.isRunning()) {
            troubles.add("Balai is not running; start it with balai up.");
            return troubles;
        }
        processes.lines().stream()
                .filter(InstallationStatus.Line::isMissing)
                .forEach(line -> troubles.add(line.part() + " does not run; see its log in the data folder."));
        unwell.forEach(part -> troubles.add(part + "; /actuator/health says more."));
        troubles.addAll(untold);
        freeBytes.ifPresent(free -> {
            if (free < LITTLE_SPACE) {
                troubles.add("Only %d MB are free on the disk.".formatted(free >> 20));
            }
        });
        lagRecords.ifPresent(lag -> {
            if (lag > LONG_LAG) {
                troubles.add("The streams are %,d observations behind.".formatted((long) lag));
            }
        });
        cameras.stream()
                .filter(each -> each.state().equals("down") && each.count() > 0)
                .forEach(each -> troubles.add(each.count() + " cameras are down; see Kelola > Kamera for why."));
        return troubles;
    }

    /** Everything, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (InstallationStatus.Line line : processes.lines()) {
            String id = line.processId() == 0 ? "-" : Long.toString(line.processId());
            lines.add(line(line.part(), "%-10s %s".formatted(id, line.detail())));
        }
        String counts = String.join(
                ", ",
                cameras.stream().map(each -> each.count() + " " + each.state()).toList());
        lines.add(line("views", counts.isEmpty() ? "-" : counts));
        lagRecords.ifPresent(lag -> lines.add(line("lag", "%,d observations".formatted((long) lag))));
        freeBytes.ifPresent(free -> lines.add(line("disk", String.format(Locale.ROOT, "%.1f GB free", free / 1e9))));
        return lines;
    }

    private static String line(String name, String value) {
        return "  %-10s %s".formatted(name, value).stripTrailing();
    }
}
