package id.balai.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.launcher.command.StatusReport.CameraCount;
import id.balai.launcher.up.InstallationStatus;
import id.balai.launcher.up.InstallationStatus.Line;
import id.balai.launcher.up.UpOptions.Role;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatusReportTest {

    private static final Line SERVER = new Line("server", 10, "http://127.0.0.1:8080", true);
    private static final long PLENTY = 100L << 30;

    @Test
    void whatIsWrongIsSaidTheWorstFirst() {
        StatusReport report = report(
                List.of(SERVER, new Line("eye", 0, "port 8081", true), new Line("kafka", 0, "kafka:9092", false)),
                List.of(new CameraCount("up", 20), new CameraCount("down", 4)),
                2_000_000,
                500L << 20);

        assertThat(report.troubles())
                .satisfiesExactly(
                        eye -> assertThat(eye).startsWith("eye does not run"),
                        disk -> assertThat(disk).isEqualTo("Only 500 MB are free on the disk."),
                        lag -> assertThat(lag).contains("2,000,000 observations behind"),
                        down -> assertThat(down).startsWith("4 cameras are down"));
    }

    @Test
    void whereAllIsWellNothingIsWrong() {
        StatusReport report = report(List.of(SERVER), List.of(new CameraCount("up", 24)), 120, PLENTY);

        assertThat(report.troubles()).isEmpty();
        assertThat(report.lines()).anyMatch(line -> line.contains("24 up")).anyMatch(line -> line.contains("lag"));
    }

    @Test
    void aBrokerThatRunsAndDoesNotAnswerIsSaid() {
        StatusReport report = new StatusReport(
                new InstallationStatus("0.1.0", Role.ALL, List.of(SERVER)),
                List.of(),
                List.of("river is DEGRADED"),
                List.of(),
                OptionalDouble.empty(),
                OptionalLong.of(PLENTY));

        assertThat(report.troubles()).containsExactly("river is DEGRADED; /actuator/health says more.");
    }

    @Test
    void ofWhatIsNotRunningOnlyThatIsSaid() {
        StatusReport report =
                report(List.of(new Line("server", 0, "", true), new Line("eye", 0, "", true)), List.of(), 0, PLENTY);

        assertThat(report.troubles()).containsExactly("Balai is not running; start it with balai up.");
    }

    private static StatusReport report(List<Line> lines, List<CameraCount> cameras, double lag, long free) {
        return new StatusReport(
                new InstallationStatus("0.1.0", Role.ALL, lines),
                cameras,
                List.of(),
                List.of(),
                OptionalDouble.of(lag),
                OptionalLong.of(free));
    }
}
