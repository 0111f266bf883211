package id.balai.incident;

import static id.balai.incident.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.incident.Decision.Accepted;
import id.balai.incident.Decision.Refusal;
import id.balai.incident.Decision.Refused;
import id.balai.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentLifecycleTest {

    private static final Actor.Person OPERATOR = Examples.operator();
    private static final Actor.Person OFFICER = Examples.officer("DISHUB");
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));

    @Test
    void goesFromNewToClosedWithALineForEachStep() {
        Incident incident = accepted(Examples.fresh(), new IncidentCommand.Confirm(""), OPERATOR);
        incident = accepted(incident, new IncidentCommand.Assign("DISHUB", ""), OPERATOR);
        incident = accepted(incident, new IncidentCommand.Start(""), OFFICER);
        assertThat(incident.progress().respondedAt()).isEqualTo(LATER);
        incident = accepted(incident, new IncidentCommand.Resolve("Sudah diderek", Examples.photo()), OFFICER);
        incident = accepted(incident, new IncidentCommand.Close(""), OPERATOR);

        assertThat(incident.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(incident.version()).isEqualTo(6);
    }

    @Test
    void aNewIncidentCanBeAssignedAndResolvedWithoutBeingConfirmedOrStarted() {
        Incident incident = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);
        incident = accepted(incident, new IncidentCommand.Resolve("", Examples.photo()), OFFICER);

        assertThat(incident.progress().respondedAt()).isEqualTo(LATER);
        assertThat(incident.progress().resolvedAt()).isEqualTo(LATER);
    }

    @Test
    void resolvingNeedsAPhotoAndRejectingAReason() {
        Incident assigned = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);

        assertThat(refused(assigned, new IncidentCommand.Resolve("selesai", List.of()), OFFICER))
                .isEqualTo(Refusal.PHOTO_REQUIRED);
        assertThat(refused(Examples.fresh(), new IncidentCommand.Reject("  "), OPERATOR))
                .isEqualTo(Refusal.NOTE_REQUIRED);
    }

    @Test
    void anotherAgencysOfficerAndAnExecutiveMayNotTouchIt() {
        Incident assigned = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);

        assertThat(refused(assigned, new IncidentCommand.Start(""), Examples.officer("DLH")))
                .isEqualTo(Refusal.NOT_PERMITTED);
        Actor.Person executive = Examples.ofArea(Role.EXECUTIVE, null);
        assertThat(refused(assigned, new IncidentCommand.Comment("?", List.of()), executive))
                .isEqualTo(Refusal.NOT_PERMITTED);
        assertThat(IncidentRights.allowed(assigned, executive)).isEmpty();
        assertThat(IncidentRights.sees(assigned, executive)).isTrue();
    }

    @Test
    void anInformedAgencysOfficerSeesAndCommentsAndNothingElse() {
        Actor.Person informed = Examples.officer("POLRES", "parkir-liar");
        Incident assigned = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);

        assertThat(IncidentRights.sees(assigned, informed)).isTrue();
        assertThat(IncidentRights.allowed(assigned, informed)).containsExactly(IncidentAction.COMMENT);
        accepted(assigned, new IncidentCommand.Comment("Kami ikut memantau", List.of()), informed);
        for (IncidentCommand work : List.of(
                new IncidentCommand.Assign("POLRES", ""),
                new IncidentCommand.Start(""),
                new IncidentCommand.Resolve("", Examples.photo()),
                new IncidentCommand.HandBack("Bukan kami"))) {
            assertThat(refused(assigned, work, informed)).isEqualTo(Refusal.ONLY_INFORMED);
        }
        assertThat(IncidentRights.sees(assigned, Examples.officer("POLRES", "kerumunan")))
                .isFalse();
    }

    @Test
    void whoeverHasItTheInformedAgencyGoesOnSeeingItAndWorksOnWhatIsItsOwn() {
        Actor.Person informed = Examples.officer("POLRES", "parkir-liar");
        Incident assigned = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);

        Incident back = accepted(assigned, new IncidentCommand.HandBack("Jalan provinsi"), OFFICER);
        assertThat(IncidentRights.sees(back, informed)).isTrue();
        Incident another = accepted(back, new IncidentCommand.Assign("DLH", ""), OPERATOR);
        assertThat(IncidentRights.allowed(another, informed)).containsExactly(IncidentAction.COMMENT);
        Incident own = accepted(another, new IncidentCommand.Assign("POLRES", ""), OPERATOR);
        assertThat(IncidentRights.allowed(own, informed))
                .isEqualTo(IncidentRights.allowed(own, Examples.officer("POLRES")))
                .contains(IncidentAction.START, IncidentAction.RESOLVE);
    }

    @Test
    void anAreaEndsAtADotOfItsCode() {
        Incident incident = Examples.fresh();
        Actor.Person here = Examples.ofArea(Role.AREA_OFFICER, "99.71.01");
        Actor.Person elsewhere = Examples.ofArea(Role.AREA_OFFICER, "99.71.01.100");

        assertThat(IncidentRights.sees(incident, here)).isTrue();
        assertThat(IncidentRights.mayCreate(here, incident.place())).isTrue();
        assertThat(IncidentRights.sees(incident, elsewhere)).isFalse();
        assertThat(IncidentRights.mayCreate(elsewhere, incident.place())).isFalse();
    }

    @Test
    void anotherAgencyGetsItsOwnClockAndTheSameOneKeepsIt() {
        Incident same = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);
        assertThat(same.progress().due()).isEqualTo(Examples.deadlines(NOON));

        Incident other = accepted(same, new IncidentCommand.Assign("SATPOLPP", ""), OPERATOR);
        assertThat(other.progress().due()).isEqualTo(Examples.deadlines(LATER));
    }

    @Test
    void handedBackItWaitsForAnotherAgency() {
        Incident assigned = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);
        Incident back = accepted(assigned, new IncidentCommand.HandBack("Jalan provinsi"), OFFICER);

        assertThat(back.state()).isEqualTo(IncidentState.CONFIRMED);
        assertThat(back.agencyCode()).isNull();
        assertThat(IncidentRights.sees(back, OFFICER)).isFalse();
    }

    @Test
    void seenAgainAfterItWasResolvedItIsReopened() {
        Incident resolved = resolved();
        Accepted again = (Accepted) decide(
                resolved, new IncidentCommand.JoinSignal(Examples.signal("s-2", LATER.plusSeconds(1))), Actor.PROGRAM);

        assertThat(again.incident().state()).isEqualTo(IncidentState.ASSIGNED);
        assertThat(again.incident().progress().resolvedAt()).isNull();
        assertThat(again.entries())
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineKind.SEEN_AGAIN, TimelineKind.REOPENED);
    }

    @Test
    void aSignalFromBeforeItWasResolvedDoesNotReopenIt() {
        Accepted joined = (Accepted)
                decide(resolved(), new IncidentCommand.JoinSignal(Examples.signal("s-2", NOON)), Actor.PROGRAM);

        assertThat(joined.incident().state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(joined.incident().signals().camera()).isEqualTo(2);
    }

    @Test
    void aDayAfterItWasResolvedItTakesNoMoreSignals() {
        Instant dayLater = LATER.plus(IncidentLifecycle.REOPENED_WITHIN);
        Accepted atLast = (Accepted)
                decide(resolved(), new IncidentCommand.JoinSignal(Examples.signal("s-2", dayLater)), Actor.PROGRAM);
        assertThat(atLast.incident().state()).isEqualTo(IncidentState.ASSIGNED);

        assertThat(refused(
                        resolved(),
                        new IncidentCommand.JoinSignal(Examples.signal("s-2", dayLater.plusMillis(1))),
                        Actor.PROGRAM))
                .isEqualTo(Refusal.NOT_ALLOWED_IN_STATE);
    }

    @Test
    void isLateFirstInRespondingThenInResolving() {
        Incident incident = Examples.fresh();
        assertThat(incident.progress().nextDue()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(lateAt(incident, Duration.ofMinutes(29))).isEqualTo(new Refused(Refusal.NOTHING_TO_DO));

        Incident late = ((Accepted) lateAt(incident, Duration.ofMinutes(30))).incident();
        assertThat(late.progress().late()).isEqualTo(LatePart.RESPOND);
        assertThat(late.progress().nextDue()).isEqualTo(NOON.plus(Duration.ofHours(4)));
        assertThat(lateAt(late, Duration.ofMinutes(31))).isEqualTo(new Refused(Refusal.NOTHING_TO_DO));

        Incident later = ((Accepted) lateAt(late, Duration.ofHours(4))).incident();
        assertThat(later.progress().late()).isEqualTo(LatePart.RESOLVE);
        assertThat(later.progress().nextDue()).isNull();
    }

    @Test
    void startingMendsALateResponseAndALateResolutionStaysLate() {
        Incident assigned = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);
        Incident late = ((Accepted) lateAt(assigned, Duration.ofHours(1))).incident();
        assertThat(accepted(late, new IncidentCommand.Start(""), OFFICER)
                        .progress()
                        .late())
                .isNull();

        Accepted resolved = (Accepted) IncidentLifecycle.decide(
                late,
                new IncidentCommand.Resolve("", Examples.photo()),
                OFFICER,
                NOON.plus(Duration.ofHours(5)),
                agency -> Examples.deadlines(NOON));
        assertThat(resolved.incident().progress().late()).isEqualTo(LatePart.RESOLVE);
    }

    private static Incident resolved() {
        Incident assigned = accepted(Examples.fresh(), new IncidentCommand.Assign("DISHUB", ""), OPERATOR);
        return accepted(assigned, new IncidentCommand.Resolve("", Examples.photo()), OFFICER);
    }

    private static Decision lateAt(Incident incident, Duration after) {
        return IncidentLifecycle.decide(
                incident,
                new IncidentCommand.MarkLate(),
                Actor.PROGRAM,
                NOON.plus(after),
                agency -> Examples.deadlines(NOON));
    }

    private static Incident accepted(Incident incident, IncidentCommand command, Actor actor) {
        Accepted accepted = (Accepted) decide(incident, command, actor);
        assertThat(accepted.entries()).hasSize(1);
        return accepted.incident();
    }

    private static Refusal refused(Incident incident, IncidentCommand command, Actor actor) {
        return ((Refused) decide(incident, command, actor)).reason();
    }

    private static Decision decide(Incident incident, IncidentCommand command, Actor actor) {
        return IncidentLifecycle.decide(incident, command, actor, LATER, agency -> Examples.deadlines(LATER));
    }
}
