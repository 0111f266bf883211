package id.balai.bench.flood;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.river.BenchCity;
import id.balai.bench.river.Figures;
import id.balai.bench.river.Installed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Too much of one thing at once, while a person goes on working. */
@Command(
        name = "flood",
        mixinStandardHelpOptions = true,
        description = "Too much of one thing at once: what is lost, what is left out, how a person fares.")
public final class FloodBench extends Bench {

    private static final int QUICK_SECONDS = 2;
    private static final int PATIENCE_SECONDS = 180;
    private static final List<String> SHED = List.of("observation", "picture", "camera-news", "console", "sign-in");

    @Option(
            names = "--kind",
            required = true,
            converter = ToKind.class,
            description = "observations, signals, flapping, consoles, slow-reader or sign-in.")
    private Kind kind = Kind.OBSERVATIONS;

    /** Reads the option. */
    static final class ToKind implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Kind.of(word);
        }
    }

    @Override
    protected void measure(Report report) throws Exception {
        say("starting the program without the demo city ...");
        Installed balai = running(Installed.class, BenchCity::start);
        try (Person person = new Person(balai);
                Flood flood = flood(balai, person)) {
            measure(report, balai, person, flood);
        }
    }

    private Flood flood(Installed balai, Person person) throws IOException, InterruptedException {
        return switch (kind) {
            case OBSERVATIONS -> new ObservationFlood(balai, quick());
            case SIGNALS -> new SignalFlood(balai);
            case FLAPPING -> new FlappingFlood(balai);
            case CONSOLES -> new ConsoleFlood(balai, person, quick());
            case SLOW_READER -> new SlowReaderFlood(balai, quick());
            case SIGN_IN -> new SignInFlood(balai, quick());
        };
    }

    private void measure(Report report, Installed balai, Person person, Flood flood) throws Exception {
        beCalm(person, flood);
        Figures before = balai.figures();
        long memoryBefore = balai.process().memoryBytes();
        int seconds = quick() ? QUICK_SECONDS : kind.seconds();
        say("the flood: %s, for %d s ...", kind.word(), seconds);
        long began = System.nanoTime();
        flood.pour(seconds);
        say("poured in %.1f s; a call took %s", (System.nanoTime() - began) / 1e9, told(person.answers()));
        double recovered = awaitLevel(flood);
        Histogram answers = person.answers();
        long memoryAfter = balai.process().memoryBytes();
        say(
                "level after %.1f s; a call took %s; memory %d MB, was %d MB",
                recovered, told(answers), memoryAfter >> 20, memoryBefore >> 20);
        person.rest();
        long lost = Math.max(0, flood.lost()) + person.lost();
        Map<String, Long> shed = shed(before, balai.figures());
        say("lost %d; left out %s; calls refused %d %s", lost, shed, person.failed(), person.failures());
        report.text("kind", kind.word())
                .count("lost_acknowledged", lost)
                .count("shed", shed.values().stream().mapToLong(Long::longValue).sum())
                .count("person_p95_ms", answers.getValueAtPercentile(95))
                .decimal("recovered_s", recovered, 1)
                .count("refused_calls", person.failed())
                .count("memory_before_mb", memoryBefore >> 20)
                .count("memory_mb", memoryAfter >> 20);
        flood.tell(report);
    }

    private void beCalm(Person person, Flood flood) throws Exception {
        say("a person works; nothing else happens ...");
        // A server that was just started compiles what it does, which takes a core from everybody.
        long calmMs = quick() ? 500 : 30_000;
        Thread.sleep(calmMs);
        flood.prepare();
        person.reset();
        Thread.sleep(calmMs);
        say("in the calm a call takes %s", told(person.answers()));
        person.reset();
    }

    private static double awaitLevel(Flood flood) throws Exception {
        long ended = System.nanoTime();
        double waited = 0;
        while (waited < PATIENCE_SECONDS && !flood.isLevel()) {
            Thread.sleep(200);
            waited = (System.nanoTime() - ended) / 1e9;
        }
        return waited;
    }

    private static Map<String, Long> shed(Figures before, Figures after) {
        Map<String, Long> shed = new TreeMap<>();
        for (String what : SHED) {
            long more = after.shed(what) - before.shed(what);
            if (more > 0) {
                shed.put(what, more);
            }
        }
        return shed;
    }

    private static String told(Histogram answers) {
        return "p50 " + answers.getValueAtPercentile(50) + ", p95 " + answers.getValueAtPercentile(95) + ", max "
                + answers.getMaxValue() + " ms";
    }
}
