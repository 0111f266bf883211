package id.balai.incident;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.incident.Decision.Accepted;
import id.balai.incident.Decision.Refused;
import id.balai.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds after any commands by anybody. */
class IncidentLifecyclePropertyTest {

    record Step(IncidentCommand command, Actor actor, Duration later) {}

    @Property(tries = 2_000)
    void theTimelineTellsTheWholeStory(@ForAll("steps") List<Step> steps) {
        Incident incident = Examples.fresh();
        Instant now = Examples.NOON;
        List<TimelineEntry> timeline =
                new ArrayList<>(IncidentLifecycle.begin(incident, Examples.signal("s-1", now), Actor.PROGRAM, List.of())
                        .entries());
        for (Step step : steps) {
            now = now.plus(step.later());
            Instant at = now;
            switch (IncidentLifecycle.decide(
                    incident, step.command(), step.actor(), now, agency -> Examples.deadlines(at))) {
                case Refused _ -> {}
                case Accepted accepted -> {
                    assertThat(accepted.incident().version()).isEqualTo(incident.version() + 1);
                    assertThat(accepted.incident().changedAt()).isEqualTo(now);
                    assertThat(accepted.entries()).isNotEmpty();
                    incident = accepted.incident();
                    timeline.addAll(accepted.entries());
                }
            }
            assertSound(incident);
        }
        assertChained(timeline, incident.state());
    }

    @Property(tries = 500)
    void whatIsOfferedIsGrantedAndNothingElse(@ForAll("steps") List<Step> steps) {
        Incident incident = Examples.fresh();
        for (Step step : steps) {
            Decision decision = IncidentLifecycle.decide(
                    incident, step.command(), step.actor(), Examples.NOON, agency -> Examples.deadlines(Examples.NOON));
            if (step.actor() instanceof Actor.Person person
                    && step.command() instanceof IncidentCommand.ByPerson wish
                    && !wish.note().isBlank()
                    && !wish.attachments().isEmpty()) {
                assertThat(decision instanceof Accepted)
                        .isEqualTo(IncidentRights.allowed(incident, person).contains(wish.action()));
            }
            if (decision instanceof Accepted accepted) {
                incident = accepted.incident();
            }
        }
    }

    private static void assertSound(Incident incident) {
        Progress progress = incident.progress();
        switch (incident.state()) {
            case RESOLVED, CLOSED -> {
                assertThat(progress.resolvedAt()).isNotNull();
                assertThat(progress.respondedAt()).isNotNull();
            }
            case ASSIGNED -> assertThat(incident.agencyCode()).isNotNull();
            case IN_PROGRESS -> {
                assertThat(incident.agencyCode()).isNotNull();
                assertThat(progress.respondedAt()).isNotNull();
            }
            case NEW, CONFIRMED -> assertThat(progress.resolvedAt()).isNull();
            case REJECTED -> assertThat(progress.late()).isNull();
        }
        assertThat(incident.place()).isEqualTo(Examples.fresh().place());
    }

    private static void assertChained(List<TimelineEntry> timeline, IncidentState last) {
        assertThat(timeline.getFirst().from()).isNull();
        for (int i = 1; i < timeline.size(); i++) {
            assertThat(timeline.get(i).from()).isEqualTo(timeline.get(i - 1).to());
            assertThat(timeline.get(i).at())
                    .isAfterOrEqualTo(timeline.get(i - 1).at());
        }
        assertThat(timeline.getLast().to()).isEqualTo(last);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(commands(), actors(), Arbitraries.integers().between(0, 90))
                .as((command, actor, minutes) -> new Step(command, actor, Duration.ofMinutes(minutes)))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Actor> actors() {
        return Arbitraries.of(
                Examples.operator(),
                Examples.operator(),
                Examples.officer("DISHUB"),
                Examples.officer("DISHUB"),
                Examples.officer("DLH"),
                Examples.officer("DLH", "parkir-liar"),
                Examples.ofArea(Role.AREA_OFFICER, "99.71.01"),
                Examples.ofArea(Role.RT_HEAD, "99.71.02.1001.001.001"),
                Examples.ofArea(Role.EXECUTIVE, null),
                Examples.ofArea(Role.ADMINISTRATOR, null),
                Actor.PROGRAM);
    }

    private static Arbitrary<IncidentCommand> commands() {
        Arbitrary<String> notes = Arbitraries.of("", "sudah dicek");
        Arbitrary<List<java.util.UUID>> photos = Arbitraries.of(List.of(), Examples.photo(), Examples.photo());
        return Arbitraries.oneOf(
                notes.map(IncidentCommand.Confirm::new),
                notes.map(IncidentCommand.Reject::new),
                Combinators.combine(Arbitraries.of("DISHUB", "DLH"), notes).as(IncidentCommand.Assign::new),
                notes.map(IncidentCommand.Start::new),
                notes.map(IncidentCommand.HandBack::new),
                Combinators.combine(notes, photos).as(IncidentCommand.Comment::new),
                Combinators.combine(notes, photos).as(IncidentCommand.Resolve::new),
                notes.map(IncidentCommand.Close::new),
                notes.map(IncidentCommand.Reopen::new),
                Arbitraries.integers()
                        .between(0, 600)
                        .map(minutes -> new IncidentCommand.JoinSignal(
                                Examples.signal("s", Examples.NOON.plus(Duration.ofMinutes(minutes))))),
                Arbitraries.just(new IncidentCommand.MarkLate()));
    }
}
