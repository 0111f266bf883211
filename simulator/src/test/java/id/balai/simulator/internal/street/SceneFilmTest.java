package id.balai.simulator.internal.street;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.simulator.ClipRenderer;
import id.balai.simulator.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SceneFilmTest {
    private static final double STEP_SECONDS = 1.0 / SceneFilm.FRAMES_PER_SECOND;

    @TempDir
    private Path directory;

    @Test
    void aClipAndItsTruthAppearWholeAndAreTheSameEachTime() throws IOException {
        Path clip = directory.resolve("lane.mp4");
        Path again = directory.resolve("again.mp4");
        Path truth = ClipRenderer.render(Scene.LANE, Duration.ofSeconds(2), clip);
        Path truthAgain = ClipRenderer.render(Scene.LANE, Duration.ofSeconds(2), again);
        assertThat(again).hasSameBinaryContentAs(clip);
        assertThat(truthAgain).hasSameBinaryContentAs(truth);
        assertThat(SceneFilm.subOf(again)).hasSameBinaryContentAs(SceneFilm.subOf(clip));
        JsonNode root = JsonMapper.builder().build().readTree(Files.readString(truth));
        assertThat(root.get("frames").size()).isEqualTo(2 * SceneFilm.FRAMES_PER_SECOND);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(6);
        }
    }

    @Test
    void aCarStandsInTheNoStoppingZoneForMoreThanAMinuteOfEachLoop() {
        GroundArea zone = SceneLayout.of(Scene.STREET).areas().getFirst();
        assertThat(zone.purpose()).isEqualTo("NO_STOPPING");
        double longest = 0;
        double standing = 0;
        for (double at = 0; at < SceneFilm.LOOP_SECONDS; at += STEP_SECONDS) {
            boolean stands = poses(Scene.STREET, at, Kind.CAR).stream()
                    .anyMatch(pose -> pose.speed() < 0.1 && zone.contains(pose.x(), pose.y()));
            standing = stands ? standing + STEP_SECONDS : 0;
            longest = Math.max(longest, standing);
        }
        assertThat(longest).isBetween(70.0, 100.0);
    }

    @Test
    void theMarketsCrowdGrowsOverItsLimitForHalfAMinuteAndGoes() {
        GroundArea zone = SceneLayout.of(Scene.MARKET).areas().getFirst();
        double longest = 0;
        double over = 0;
        long fewest = Long.MAX_VALUE;
        for (double at = 0; at < SceneFilm.LOOP_SECONDS; at += 0.5) {
            long people = poses(Scene.MARKET, at, Kind.PERSON).stream()
                    .filter(pose -> zone.contains(pose.x(), pose.y()))
                    .count();
            over = people > 12 ? over + 0.5 : 0;
            longest = Math.max(longest, over);
            fewest = Math.min(fewest, people);
        }
        assertThat(longest).isGreaterThan(35);
        assertThat(fewest).isLessThan(5);
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void nothingJumpsNotEvenAtTheLoopsSeam(Scene scene) {
        for (Actor actor : Scripts.of(scene)) {
            for (double at = 0; at < SceneFilm.LOOP_SECONDS; at += STEP_SECONDS) {
                double next = (at + STEP_SECONDS) % SceneFilm.LOOP_SECONDS;
                double since = actor.since(at, SceneFilm.LOOP_SECONDS);
                if (since + STEP_SECONDS < actor.motion().seconds()) {
                    Pose a = actor.motion().pose(since);
                    Pose b = actor.motion().pose(actor.since(next, SceneFilm.LOOP_SECONDS));
                    assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y()))
                            .as("%s %s at %s", actor.kind(), actor.id(), at)
                            .isLessThan(1.6);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void vehiclesDoNotDriveThroughEachOther(Scene scene) {
        Set<String> touching = new HashSet<>();
        for (double at = 0; at < SceneFilm.LOOP_SECONDS; at += 0.25) {
            List<Actor> there = new ArrayList<>();
            for (Actor actor : Scripts.of(scene)) {
                if (actor.kind() != Kind.PERSON && actor.isThere(at, SceneFilm.LOOP_SECONDS)) {
                    there.add(actor);
                }
            }
            for (Actor a : there) {
                for (Actor b : there) {
                    if (a.id() < b.id() && touch(a, b, at)) {
                        touching.add(a.kind() + " " + a.id() + ", " + b.kind() + " " + b.id() + " at " + at);
                    }
                }
            }
        }
        assertThat(touching).isEmpty();
    }

    private static boolean touch(Actor a, Actor b, double at) {
        Pose pa = a.motion().pose(a.since(at, SceneFilm.LOOP_SECONDS));
        Pose pb = b.motion().pose(b.since(at, SceneFilm.LOOP_SECONDS));
        double dx = pb.x() - pa.x();
        double dy = pb.y() - pa.y();
        double along = Math.abs(dx * pa.headingX() + dy * pa.headingY());
        double aside = Math.abs(dx * pa.headingY() - dy * pa.headingX());
        // Deep overlap only: the footprints are rectangles that turn.
        return along < (a.kind().length + b.kind().length) * 0.4 && aside < (a.kind().width + b.kind().width) * 0.4;
    }

    private static List<Pose> poses(Scene scene, double at, Kind kind) {
        return Scripts.of(scene).stream()
                .filter(actor -> actor.kind() == kind && actor.isThere(at, SceneFilm.LOOP_SECONDS))
                .map(actor -> actor.motion().pose(actor.since(at, SceneFilm.LOOP_SECONDS)))
                .toList();
    }
}
