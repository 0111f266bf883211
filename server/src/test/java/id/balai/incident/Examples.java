package id.balai.incident;

import id.balai.city.GeoPoint;
import id.balai.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incidents, people and signals for tests. */
public final class Examples {

    public static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    public static final String AREA = "99.71.01.1001";
    public static final GeoPoint MARKET = new GeoPoint(110.41, -6.97);

    private Examples() {}

    public static Actor.Person operator() {
        return new Actor.Person("1", "Operator Demo 1", Role.OPERATOR, null, null, Set.of(), null);
    }

    public static Actor.Person officer(String agencyCode, String... informedOf) {
        return new Actor.Person(
                "2", "Petugas Demo 1", Role.AGENCY_OFFICER, agencyCode, agencyCode, Set.of(informedOf), null);
    }

    public static Actor.Person ofArea(Role role, @Nullable String areaCode) {
        return new Actor.Person("3", "Wilayah Demo 1", role, null, null, Set.of(), areaCode);
    }

    public static Incident fresh() {
        return fresh(NOON);
    }

    public static Incident fresh(Instant now) {
        return new Incident(
                1042,
                "Parkir liar di depan pasar",
                "",
                "parkir-liar",
                Priority.NORMAL,
                IncidentState.NEW,
                "DISHUB",
                new Place(AREA, "Pasar Bahari", MARKET),
                "KB-0001",
                now,
                now,
                Progress.starting(deadlines(now)),
                SignalTally.first(signal("s-1", now)),
                null,
                null,
                1);
    }

    public static Deadlines deadlines(Instant from) {
        return new Deadlines(from.plus(Duration.ofMinutes(30)), from.plus(Duration.ofHours(4)));
    }

    public static Signal signal(String id, Instant at) {
        return signal(id, at, "KB-0001", MARKET);
    }

    public static Signal signal(String id, Instant at, @Nullable String cameraId, @Nullable GeoPoint position) {
        return new Signal(
                id,
                cameraId == null ? SignalKind.PERSON : SignalKind.CAMERA,
                "parkir-liar",
                cameraId,
                cameraId,
                cameraId == null ? null : "Berhenti lebih dari 60 s",
                at,
                position,
                Map.of("value", 61.0, "threshold", 60.0),
                null,
                List.of("t-1"));
    }

    public static Category category(int joinRadiusMetres, int joinMinutes) {
        return new Category(
                "parkir-liar",
                "Parkir liar",
                "Illegal parking",
                "DISHUB",
                List.of(),
                Priority.NORMAL,
                30,
                240,
                ClockKind.ALL_HOURS,
                joinRadiusMetres,
                joinMinutes,
                null,
                true,
                1);
    }

    public static List<UUID> photo() {
        return List.of(UUID.fromString("6b0f6a0e-6f3c-4b53-9d0a-000000000001"));
    }
}
