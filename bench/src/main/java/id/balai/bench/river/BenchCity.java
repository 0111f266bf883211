package id.balai.bench.river;

import id.balai.launcher.Refusal;
import id.balai.launcher.client.BalaiClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** The least of a city that incidents need: an area, a category and an agency to answer for it. */
public final class BenchCity {

    /** The category's code. */
    public static final String CATEGORY = "bench-crowd";

    /** The area's code. */
    public static final String AREA = "98.01.01";

    private static final int CONFLICT = 409;

    private BenchCity() {}

    /** Makes them, where an earlier run has not. */
    public static void make(Installed balai) throws IOException, InterruptedException, Refusal {
        Path areas = balai.process().data().resolveSibling("areas.csv");
        Files.writeString(areas, """
                kode,nama
                98,Provinsi Ukur
                98.01,Kota Ukur
                98.01.01,Ukur Tengah
                """);
        BalaiClient.of(balai.process().data())
                .upload("/api/imports/areas", areas)
                .orRefuse();
        made(balai.post("/api/agencies", """
                {"code":"bench-office","name":"Kantor Ukur","shortName":"Kantor Ukur","kind":"OPD"}
                """));
        made(balai.post("/api/categories", """
                {"code":"bench-crowd","nameId":"Kerumunan","nameEn":"Crowd","agencyCode":"bench-office",
                 "priority":"NORMAL","respondMinutes":30,"resolveMinutes":120,"clock":"ALL_HOURS",
                 "joinRadiusMetres":50,"joinMinutes":60,"icon":"users","enabled":true}
                """));
    }

    private static void made(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300 && answer.statusCode() != CONFLICT) {
            throw new IOException("what a measurement needs could not be made: " + answer.body());
        }
    }
}
