package id.balai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.embedded.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every measurement by its command, small and short, with the real programs: it ends well, and its last line has the figures
 * that it is for. How good they are says a whole run on an idle machine.
 */
class QuickRunTest {

    /**
     * What is run, in this order, and the figures of each. Those that can go on with what the one before has started follow
     * it.
     */
    private static final String RUNS = """
            start                    | ready_s rss_mb
            watch                    | ratio packets_cameras_per_core keyframe_cameras_per_core full_cameras_per_core detect_cameras_per_core
            detect                   | decode_ms motion_frames_per_core ratio
            live                     | cpu_ratio_one_viewer viewers_per_core picture_age_p95_ms
            kill --rounds 5          | rounds acknowledged lost doubled recovered_p95_s left_over
            many                     | processes database_connections_by_tls left_over
            query                    | history_per_s window_per_s incidents_per_s p99_ms bare_history_per_s ratio
            cases                    | lifecycles_per_s p95_ms bare_per_s ratio
            push                     | messages_per_s p99_ms ratio
            import                   | csv_s geojson_s bare_s ratio
            pipeline                 | sustained_per_s p99_ms max_per_s bare_per_s ratio signals
            flood --kind signals     | lost_acknowledged shed person_p95_ms recovered_s
            flood --kind consoles    | lost_acknowledged shed person_p95_ms recovered_s
            flood --kind slow-reader | lost_acknowledged shed person_p95_ms recovered_s
            flood --kind sign-in     | lost_acknowledged shed person_p95_ms recovered_s
            flood --kind observations | lost_acknowledged shed person_p95_ms recovered_s
            flood --kind flapping    | lost_acknowledged shed person_p95_ms recovered_s
            """;

    /** What must not have happened, however short the run. */
    private static final List<String> NEVER = List.of("lost", "doubled", "left_over", "lost_acknowledged");

    /** What there must be some of, or nothing was measured. */
    private static final List<String> SOME =
            List.of("acknowledged", "signals", "rounds", "database_connections_by_tls");

    private static final Path DATA = Path.of("target", "quick-run").toAbsolutePath();
    private static final Main MAIN = new Main();

    @BeforeAll
    static void beginAnew() throws IOException {
        Folders.deleteTree(DATA);
    }

    @AfterAll
    static void stop() throws Exception {
        MAIN.close();
    }

    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = RUNS)
    void aMeasurementRunsAndTellsItsFigures(String words, String figures) {
        List<String> command = List.of(words.split(" "));
        Surrounding.assumeFor(command.getFirst());
        String printed = run(command);
        String last = printed.strip().lines().toList().getLast();
        JsonNode told = JsonMapper.shared().readTree(last);
        assertThat(told.isObject()).as(last).isTrue();
        assertThat(told.path("bench").asString()).isEqualTo(command.getFirst());
        assertThat(told.path("cores").asInt()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(told.propertyNames()).contains("seconds").contains(figures.split(" "));
        told.forEachEntry((name, value) -> {
            if (!Set.of("bench", "kind").contains(name)) {
                assertThat(value.isNumber()).as(name).isTrue();
                assertThat(value.asDouble()).as(name).isFinite();
            }
        });
        assertThat(NEVER)
                .allSatisfy(
                        name -> assertThat(told.path(name).asInt(0)).as(name).isZero());
        assertThat(SOME)
                .allSatisfy(
                        name -> assertThat(told.path(name).asInt(1)).as(name).isPositive());
    }

    private static String run(List<String> command) {
        StringWriter printed = new StringWriter();
        int exit = new CommandLine(MAIN)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute(quickly(command));
        // Kept with the tests' results: what each measurement said of itself.
        System.out.println(printed);
        assertThat(exit).as(printed.toString()).isZero();
        return printed.toString();
    }

    private static String[] quickly(List<String> words) {
        List<String> line = new ArrayList<>(words);
        line.addAll(List.of("--quick", "--data", DATA.toString()));
        return line.toArray(String[]::new);
    }

    @Test
    void noMeasurementIsLeftOut() {
        Map<String, CommandLine> there = new CommandLine(MAIN).getSubcommands();
        Object[] kinds = Objects.requireNonNull(there.get("flood"))
                .getCommandSpec()
                .findOption("--kind")
                .type()
                .getEnumConstants();
        List<String> commands =
                RUNS.lines().map(line -> line.split("\\|")[0].strip()).toList();
        assertThat(commands.stream().map(line -> line.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(there.keySet());
        assertThat(commands)
                .containsAll(Arrays.stream(kinds)
                        .map(kind -> "flood --kind "
                                + kind.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
