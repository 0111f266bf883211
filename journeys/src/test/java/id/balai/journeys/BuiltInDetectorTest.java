package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.PictureBox;
import id.balai.contracts.proto.PicturePoint;
import id.balai.contracts.proto.Standing;
import id.balai.contracts.proto.Track;
import id.balai.contracts.proto.TrackPoint;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The detector that needs no model, on the demo's streets, against what the simulator knows to be there. */
class BuiltInDetectorTest {

    private static final String KERB = "KB-0001-larangan-stop";
    private static final String MARKET = "KB-0002-lorong";
    private static final String JUNCTION = "KB-0003-simpang";

    /** From so many people on the demo's rule speaks of a crowd. */
    private static final int CROWD = 8;

    private static final double SAME_IOU = 0.3;

    @Test
    void aParkedCarIsOneObjectThatStandsAsLongAsItDoes() throws IOException {
        RenderedStreet street = DemoInstallation.look("street", "KB-0001");
        JsonNode parked = street.standing().stream()
                .filter(each -> KERB.endsWith(each.get("zone").asString()))
                .findFirst()
                .orElseThrow();

        Map<String, Stood> overAMinute = new TreeMap<>();
        Map<String, Double> longest = new TreeMap<>();
        for (Observation observation : street.zone(KERB)) {
            for (Standing standing : observation.getZone().getStandingList()) {
                if (standing.getSeconds() >= 60) {
                    overAMinute.putIfAbsent(standing.getTrackId(), new Stood(observation.getAtMs(), standing));
                    longest.put(standing.getTrackId(), (double) standing.getSeconds());
                }
            }
        }

        assertThat(overAMinute.values()).singleElement().satisfies(stood -> {
            assertThat(stood.standing.getObjectClass()).isEqualTo(ObjectClass.CAR);
            assertThat(truth(street, parked, stood.atMs))
                    .singleElement()
                    .satisfies(
                            car -> assertThat(iou(stood.standing.getBox(), car)).isGreaterThan(SAME_IOU));
        });
        double truly = parked.get("to").asDouble() - parked.get("from").asDouble();
        // That it has gone is only believed when nothing is seen in its place for some seconds.
        assertThat(longest.values()).allSatisfy(seconds -> assertThat(seconds).isBetween(truly - 5, truly + 15));
    }

    /** What was said of an object that stands, and when. */
    private record Stood(long atMs, Standing standing) {}

    private static List<JsonNode> truth(RenderedStreet street, JsonNode object, long atMs) {
        return street.truthAt(atMs).stream()
                .filter(each -> each.get("track").asInt() == object.get("track").asInt())
                .toList();
    }

    @Test
    void aCrowdIsCountedWithinThirtyPercent() throws IOException {
        RenderedStreet market = DemoInstallation.look("market", "KB-0002");
        double counted = 0;
        double there = 0;
        int seconds = 0;
        for (Observation observation : market.zone(MARKET)) {
            long people = peopleIn(market, MARKET, observation);
            if (people > CROWD) {
                seconds++;
                there += people;
                counted += peopleSaid(observation);
            }
        }
        assertThat(seconds).isGreaterThan(30);
        assertThat(counted / there).as("counted of those who were there").isBetween(0.7, 1.3);
    }

    @Test
    void vehiclesThatWaitAndSetOffAreNoCrowd() throws IOException {
        RenderedStreet junction = DemoInstallation.look("junction", "KB-0003");
        double tooMany = junction.zone(JUNCTION).stream()
                .mapToLong(
                        observation -> Math.max(0, peopleSaid(observation) - peopleIn(junction, JUNCTION, observation)))
                .average()
                .orElseThrow();
        assertThat(tooMany).as("people said who were not there, a second").isLessThan(1);
    }

    private static long peopleIn(RenderedStreet street, String zone, Observation observation) {
        return street.truthAt(observation.getAtMs()).stream()
                .filter(each -> "PERSON".equals(each.get("class").asString()))
                .filter(each -> standsIn(street.corners(zone), each))
                .count();
    }

    private static int peopleSaid(Observation observation) {
        return observation.getZone().getCountsList().stream()
                .filter(count -> count.getObjectClass() == ObjectClass.PERSON)
                .mapToInt(ClassCount::getCount)
                .sum();
    }

    @Test
    void peopleTwoWheelersAndCarsAreToldApartByTheirSize() throws IOException {
        RenderedStreet street = DemoInstallation.look("street", "KB-0001");
        Map<String, Map<String, Integer>> seen = new TreeMap<>();
        int right = 0;
        int all = 0;
        for (Track track : street.tracks()) {
            Optional<String> truly = track.getEnded() ? trueClass(street, track) : Optional.empty();
            if (truly.isPresent()) {
                all++;
                boolean same =
                        kind(truly.get()).equals(kind(track.getObjectClass().name()));
                right += same ? 1 : 0;
                seen.computeIfAbsent(truly.get(), name -> new TreeMap<>())
                        .merge(track.getObjectClass().name(), 1, Integer::sum);
            }
        }
        assertThat(seen).containsKeys("PERSON", "MOTORCYCLE", "CAR");
        assertThat((double) right / all).as("right of %s: %s", all, seen).isGreaterThan(0.8);
    }

    /** The class of what a track's boxes truly lie on, when most of them lie on the same thing. */
    private static Optional<String> trueClass(RenderedStreet street, Track track) {
        Map<String, Integer> votes = new HashMap<>();
        Map<String, String> classes = new HashMap<>();
        for (TrackPoint point : track.getPathList()) {
            street.truthAt(point.getAtMs()).stream()
                    .filter(each -> iou(point.getBox(), each) > SAME_IOU)
                    .max((a, b) -> Double.compare(iou(point.getBox(), a), iou(point.getBox(), b)))
                    .ifPresent(each -> {
                        votes.merge(each.get("track").asString(), 1, Integer::sum);
                        classes.put(
                                each.get("track").asString(), each.get("class").asString());
                    });
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() * 2 > track.getPathCount())
                .map(vote -> classes.get(vote.getKey()))
                .findFirst();
    }

    private static String kind(String objectClass) {
        if (Set.of("CAR", "BUS", "TRUCK").contains(objectClass)) {
            return "four wheels";
        }
        return Set.of("MOTORCYCLE", "BICYCLE").contains(objectClass) ? "two wheels" : objectClass;
    }

    private static double iou(PictureBox box, JsonNode truly) {
        JsonNode other = truly.get("box");
        double across = Math.min(box.getRight(), other.get(2).asDouble())
                - Math.max(box.getLeft(), other.get(0).asDouble());
        double down = Math.min(box.getBottom(), other.get(3).asDouble())
                - Math.max(box.getTop(), other.get(1).asDouble());
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double own = (box.getRight() - box.getLeft()) * (box.getBottom() - box.getTop());
        double others = (other.get(2).asDouble() - other.get(0).asDouble())
                * (other.get(3).asDouble() - other.get(1).asDouble());
        return across * down / (own + others - across * down);
    }

    /** Whether the middle of its box's lower edge is in the polygon, by the even-odd rule. */
    private static boolean standsIn(List<PicturePoint> corners, JsonNode object) {
        double x =
                (object.get("box").get(0).asDouble() + object.get("box").get(2).asDouble()) / 2;
        double y = object.get("box").get(3).asDouble();
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            PicturePoint a = corners.get(i);
            PicturePoint b = corners.get(j);
            if (a.getY() > y != b.getY() > y
                    && x < (b.getX() - a.getX()) * (y - a.getY()) / (b.getY() - a.getY()) + a.getX()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
