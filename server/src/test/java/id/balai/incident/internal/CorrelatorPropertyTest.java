package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.city.GeoPoint;
import id.balai.incident.Category;
import id.balai.incident.Examples;
import id.balai.incident.IncidentState;
import id.balai.incident.Signal;
import id.balai.incident.internal.Correlator.Candidate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class CorrelatorPropertyTest {

    private static final Category CATEGORY = Examples.category(150, 30);

    @Property
    void joinsOnlyWhatMatchesAndAlwaysWhenSomethingDoes(
            @ForAll("signals") Signal signal, @ForAll("candidates") List<Candidate> candidates) {
        Optional<Candidate> chosen = Correlator.choose(signal, CATEGORY, candidates);

        assertThat(chosen.isPresent()).isEqualTo(candidates.stream().anyMatch(candidate -> matches(signal, candidate)));
        chosen.ifPresent(candidate -> assertThat(matches(signal, candidate)).isTrue());
    }

    @Property
    void theOrderOfTheCandidatesDoesNotMatter(
            @ForAll("signals") Signal signal, @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(Correlator.choose(signal, CATEGORY, shuffled))
                .isEqualTo(Correlator.choose(signal, CATEGORY, candidates));
    }

    @Property
    void theOwnCameraComesBeforeAnythingNearer(@ForAll("candidates") List<Candidate> others) {
        Signal signal = Examples.signal("s", Examples.NOON);
        Candidate own = candidate(1_000, IncidentState.NEW, "KB-0001", 5_000, 10_000, 0);
        List<Candidate> candidates = new ArrayList<>(others);
        candidates.add(own);

        assertThat(Correlator.choose(signal, CATEGORY, candidates))
                .hasValueSatisfying(chosen -> assertThat(chosen.cameraId()).isEqualTo("KB-0001"));
    }

    /** The query by cells must not miss what the decision would take. */
    @Property
    void theCellsAroundAPlaceCoverTheRadius(
            @ForAll @Scale(6) @DoubleRange(min = 95, max = 141) double longitude,
            @ForAll @Scale(6) @DoubleRange(min = -11, max = 6) double latitude,
            @ForAll @IntRange(min = 1, max = Category.MAX_JOIN_RADIUS_METRES) int radiusMetres,
            @ForAll @IntRange(min = 0, max = 359) int bearingDegrees) {
        GeoPoint here = new GeoPoint(longitude, latitude);
        double bearing = Math.toRadians(bearingDegrees);
        double degrees = radiusMetres * 0.999 / 111_195.0;
        GeoPoint there = new GeoPoint(
                longitude + degrees * Math.sin(bearing) / Math.cos(Math.toRadians(latitude)),
                latitude + degrees * Math.cos(bearing));

        assertThat(here.distanceMetres(there)).isLessThan(radiusMetres + 1.0);
        assertThat(Cells.around(here, radiusMetres)).contains(Cells.of(there));
    }

    private static boolean matches(Signal signal, Candidate candidate) {
        if (!candidate.categoryCode().equals(signal.categoryCode())) {
            return false;
        }
        boolean sameCamera = signal.cameraId() != null && signal.cameraId().equals(candidate.cameraId());
        if (sameCamera) {
            return candidate.state().open()
                    || (candidate.state() == IncidentState.RESOLVED
                            && Duration.between(Objects.requireNonNull(candidate.resolvedAt()), signal.at())
                                            .toMinutes()
                                    <= 24 * 60);
        }
        return candidate.state().open()
                && signal.position() != null
                && candidate.position() != null
                && signal.position().distanceMetres(candidate.position()) <= 150
                && Duration.between(signal.at(), candidate.lastSeenAt()).abs().toMinutes() < 30.001;
    }

    private static Candidate candidate(
            long id,
            IncidentState state,
            String cameraId,
            int metresNorth,
            int minutesBefore,
            int resolvedHoursBefore) {
        GeoPoint position =
                new GeoPoint(Examples.MARKET.longitude(), Examples.MARKET.latitude() + metresNorth / 111_195.0);
        return new Candidate(
                id,
                "parkir-liar",
                state,
                cameraId,
                position,
                Examples.NOON.minus(Duration.ofMinutes(minutesBefore)),
                state == IncidentState.RESOLVED ? Examples.NOON.minus(Duration.ofHours(resolvedHoursBefore)) : null);
    }

    @Provide
    Arbitrary<Signal> signals() {
        return Combinators.combine(
                        Arbitraries.of("KB-0001", "KB-0002", ""),
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.of(true, true, false))
                .as((camera, minutes, placed) -> Examples.signal(
                        "s",
                        Examples.NOON.plus(Duration.ofMinutes(minutes)),
                        camera.isEmpty() ? null : camera,
                        placed ? Examples.MARKET : null));
    }

    @Provide
    Arbitrary<List<Candidate>> candidates() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 50),
                        Arbitraries.of(IncidentState.values()),
                        Arbitraries.of("KB-0001", "KB-0002", "KB-0003"),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 72))
                .as(CorrelatorPropertyTest::candidate)
                .list()
                .uniqueElements(Candidate::id)
                .ofMaxSize(8);
    }
}
