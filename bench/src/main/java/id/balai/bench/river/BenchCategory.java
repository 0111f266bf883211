package id.balai.bench.river;

import java.io.IOException;
import java.net.http.HttpResponse;

/** A category of incidents, and an agency to answer for it, for the signals of a measurement. */
public final class BenchCategory {

    /** Its code. */
    public static final String CODE = "bench-crowd";

    private static final int CONFLICT = 409;

    private BenchCategory() {}

    /** Makes both, where an earlier run has not. */
    public static void make(Installed balai) throws IOException, InterruptedException {
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
            throw new IOException("an agency or category could not be made: " + answer.body());
        }
    }
}
