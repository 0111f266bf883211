package id.balai.journeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.journeys.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The machine's clock is put forward by an hour, and back again. */
class ClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    /** Generous: others may use the processors too. */
    private static final Duration SOON = Duration.ofMinutes(2);
    /** A category's promise is kept in whole minutes. */
    private static final Duration A_MINUTE_AND_MORE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void anHourForwardAndBack() throws Exception {
        TurnedClock clock = TurnedClock.in(folder);
        try (Installation balai = Installation.start(folder.resolve("data"), clock.environment(), "--empty")) {
            TestCity.importInto(balai);
            Api api = Api.of(balai);
            Crowd.register(api);
            SignedIn operator = operator(balai);
            try (Crowd crowd = new Crowd(Parts.port(balai, "kafka"), clock::millis)) {
                crowd.gathers();
                await("a crowd becomes a signal").atMost(SOON).until(() -> Crowd.signals(api) == 1);
                crowd.scatters();
                String before = create(api);

                crowd.gathers();
                crowd.awaitHeard(2);
                clock.set(HOUR);
                crowd.awaitHeard(2);
                crowd.scatters();
                await("the promise of an hour ago is broken").atMost(SOON).until(() -> late(api, before) == 1);
                assertThat(Crowd.signals(api))
                        .as("a crowd of a moment, around which the clock was put forward")
                        .isEqualTo(1);
                works(operator, api, crowd, 2);

                clock.set(Duration.ZERO);
                String after = create(api);
                works(operator, api, crowd, 3);
                await("a promise given after the clock was put back is broken in its time")
                        .atMost(A_MINUTE_AND_MORE)
                        .until(() -> late(api, after) == 1);
                works(operator, api, crowd, 4);

                assertThat(late(api, before)).as("late once").isEqualTo(1);
                assertThat(comment(api, before)).isTrue();
                List<String> kinds = timeline(api, before)
                        .valueStream()
                        .map(line -> line.path("kind").asString())
                        .toList();
                assertThat(kinds)
                        .as("in the order in which it happened")
                        .containsExactly("CREATED", "LATE", "ESCALATED", "COMMENTED");
            }
        }
    }

    /** Sessions and the tokens of pages hold, a rule becomes a signal, and health is good. */
    private static void works(SignedIn operator, Api api, Crowd crowd, int signals) throws Exception {
        assertThat(operator.get("/api/incidents?limit=1")).isEqualTo(200);
        assertThat(operator.post(
                        "/api/incidents",
                        Map.of("categoryCode", TestCity.CATEGORY, "title", "Ditulis", "areaCode", TestCity.AREA)))
                .isEqualTo(200);
        long began = System.nanoTime();
        crowd.gathers();
        await("a crowd becomes signal " + signals).atMost(SOON).until(() -> Crowd.signals(api) == signals);
        crowd.scatters();
        await("all is well").atMost(SOON).until(() -> api.health("").equals("UP"));
        System.out.printf("Signal %d and good health after %.1f s.%n", signals, (System.nanoTime() - began) / 1e9);
    }

    /** A connection that rested when the clock was put forward may be cut: it seems to have rested for an hour. */
    private static ConditionFactory await(String what) {
        return Awaitility.await(what).ignoreExceptionsInstanceOf(IOException.class);
    }

    private SignedIn operator(Installation balai) throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), """
                nama_pengguna,nama,peran,opd,wilayah,surel,telepon,sandi
                petugas,Petugas Uji,OPERATOR,,,,,sandi-uji-yang-panjang
                """);
        balai.command("import", "people", people.toString());
        return SignedIn.as(balai.origin(), "petugas", "sandi-uji-yang-panjang");
    }

    private static String create(Api api) throws Exception {
        return api.post(
                        "/api/incidents",
                        Map.of("categoryCode", "cepat", "title", "Harus cepat", "areaCode", TestCity.AREA))
                .json()
                .path("id")
                .asString();
    }

    private static boolean comment(Api api, String id) throws Exception {
        int version = api.get("/api/incidents/" + id).json().path("version").asInt();
        return api.post(
                        "/api/incidents/" + id + "/actions",
                        Map.of("action", "COMMENT", "version", version, "note", "Sesudahnya"))
                .isGood();
    }

    private static long late(Api api, String id) throws Exception {
        return timeline(api, id)
                .valueStream()
                .filter(line -> line.path("kind").asString().equals("LATE"))
                .count();
    }

    private static JsonNode timeline(Api api, String id) throws Exception {
        return api.get("/api/incidents/" + id).json().path("timeline");
    }
}
