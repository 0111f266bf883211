package id.balai.bench.river;

import id.balai.embedded.Folders;
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

    /** The program in {@code folder} without the demo city, with nothing on its river and with these in its registers. */
    public static Installed start(Path folder) throws Exception {
        Path data = folder.resolve("data");
        // What an earlier run left on the river is no part of this one, in which the cameras' time begins anew.
        Folders.deleteTree(data.resolve("kafka"));
        Installed balai = Installed.start(data, "--empty");
        try {
            make(balai);
            return balai;
        } catch (Exception failed) {
            balai.close();
            throw failed;
        }
    }

    /** Makes them, where an earlier run has not. */
    private static void make(Installed balai) throws IOException, InterruptedException, Refusal {
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
