package id.balai.testing;

import java.util.HashMap;
import java.util.Map;

/** Bodies of requests that many tests send; {@code differing} is put over what is usual. */
public final class Sent {

    private Sent() {}

    /** A camera in the test city, in {@link TestCity#KELURAHAN}. */
    public static Map<String, Object> camera(String id, Map<String, Object> differing) {
        Map<String, Object> camera = new HashMap<>(Map.of(
                "id",
                id,
                "name",
                "Kamera " + id,
                "longitude",
                106.805,
                "latitude",
                -6.205,
                "mainUrl",
                "rtsp://10.0.0.1/" + id));
        camera.putAll(differing);
        return camera;
    }

    /** A category that the test city's agency answers for at all hours. */
    public static Map<String, Object> category(String code) {
        return Map.ofEntries(
                Map.entry("code", code),
                Map.entry("nameId", "Uji " + code),
                Map.entry("nameEn", "Test " + code),
                Map.entry("agencyCode", TestCity.AGENCY),
                Map.entry("priority", "NORMAL"),
                Map.entry("respondMinutes", 30),
                Map.entry("resolveMinutes", 60),
                Map.entry("clock", "ALL_HOURS"),
                Map.entry("joinRadiusMetres", 100),
                Map.entry("joinMinutes", 30),
                Map.entry("enabled", true));
    }
}
