package id.balai.journeys;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Work for the demo city, so that its screens show what they are for. Recorded by an operator, as at the telephone. */
final class DemoWork {

    private final Person operator;
    private final JsonNode bounds;

    DemoWork(Person operator) {
        this.operator = operator;
        this.bounds = operator.get("/api/city").get("bounds");
    }

    /** Puts a dozen incidents of all priorities into the queue; gives the one with the longest words. */
    long fillQueue() {
        List<String> categories = List.of(
                "kebakaran",
                "genangan",
                "pohon-tumbang",
                "kemacetan",
                "sampah",
                "drainase",
                "jalan-rusak",
                "lampu-jalan");
        for (int number = 0; number < categories.size(); number++) {
            open(categories.get(number), "Laporan warga lewat telepon", 0.3 + 0.05 * number, 0.4 + 0.03 * number);
        }
        return open(
                "parkir-liar",
                "Deretan kendaraan roda empat parkir di dua sisi Jalan Panglima Besar sampai menutup jalur pejalan kaki",
                0.45,
                0.55);
    }

    /** An incident that an agency has on its desk. */
    long giveTask(String agency) {
        long id = open("parkir-liar", "Truk menutup separuh jalan", 0.52, 0.5);
        operator.post(
                "/api/incidents/" + id + "/actions",
                Map.of("action", "ASSIGN", "version", version(id), "agencyCode", agency, "note", "Tolong segera."));
        return id;
    }

    private long version(long id) {
        return operator.get("/api/incidents/" + id).get("version").asLong();
    }

    /** Opens an incident at a place given in shares of the city's width and height. */
    private long open(String category, String title, double east, double north) {
        double[] edges = StreamSupport.stream(bounds.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        return operator.post(
                        "/api/incidents",
                        Map.of(
                                "categoryCode",
                                category,
                                "title",
                                title,
                                "description",
                                "Pelapor menunggu di tempat. Sudah berlangsung sejak pagi.",
                                "longitude",
                                edges[0] + (edges[2] - edges[0]) * east,
                                "latitude",
                                edges[1] + (edges[3] - edges[1]) * north))
                .get("id")
                .asLong();
    }
}
