package id.balai.simulator;

import id.balai.simulator.internal.city.CityFiles;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Kota Bahari, an invented coastal city of some 12 by 10 km with four kecamatan, twenty kelurahan and some 600 RT, as
 * import files. Its province, 99, does not exist.
 */
public final class DemoCity {
    /** The seed of the city that everybody sees. */
    public static final long SEED = 9971;

    /** Where its cameras answer unless told otherwise. */
    public static final String RTSP_BASE = "rtsp://127.0.0.1:8554";

    /** The password of every demo person. It is printed at start; a city with real people never has it. */
    public static final String PASSWORD = "balai-demo";

    private DemoCity() {}

    /**
     * Writes the import files: {@code areas.csv}, {@code areas-*.geojson}, {@code agencies.csv}, {@code categories.csv},
     * {@code people.csv}, {@code cameras.csv}, {@code zones.json}, {@code roads.geojson}, {@code places.geojson}. The
     * same arguments give the same bytes.
     *
     * @param directory made when it is missing
     * @param rtspBase the cameras' address without a slash at the end, such as {@link #RTSP_BASE}
     * @param seed of the city, such as {@link #SEED}
     * @throws IOException when a file cannot be written
     */
    public static void generate(Path directory, String rtspBase, long seed) throws IOException {
        CityFiles.write(directory, rtspBase, seed);
    }
}
