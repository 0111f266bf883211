package id.balai.bench.city;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Import files of many cameras, strewn by a fixed seed around places that are given. */
public final class CameraFile {

    private static final long SEED = 10_693;
    private static final double STREWN_DEGREES = 0.002;
    private static final int LONGITUDE_FROM_END = 9;
    private static final String[] KINDS = {"STREET", "STREET", "STREET", "MARKET", "PARK", "SCHOOL", "RT", "RT"};
    private static final String CSV_HEAD =
            "kode,nama,jenis,pemilik,perjanjian,bujur,lintang,alamat_utama,alamat_sub,pengguna,sandi,visibilitas,tujuan,status";

    private final List<double[]> places;

    /**
     * Around these places.
     *
     * @param places longitude and latitude each
     */
    public CameraFile(List<double[]> places) {
        this.places = List.copyOf(places);
    }

    /** Around the cameras of the file of the demo city. */
    static CameraFile around(Path demoCameras) throws IOException {
        List<String> lines = Files.readAllLines(demoCameras);
        return new CameraFile(lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",", -1))
                // From the end: a name may have commas in it.
                .map(cells -> new double[] {
                    Double.parseDouble(cells[cells.length - LONGITUDE_FROM_END]),
                    Double.parseDouble(cells[cells.length - LONGITUDE_FROM_END + 1])
                })
                .toList());
    }

    private record Row(String id, int number, String kind, double longitude, double latitude) {

        String stream(String which) {
            return "rtsp://10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255) + "/" + which;
        }
    }

    private interface Form {
        String line(Row row);
    }

    /** Writes CSV; {@code prefix} begins each id. */
    public void csv(Path file, String prefix, int cameras) throws IOException {
        write(
                file,
                prefix,
                cameras,
                CSV_HEAD + "\n",
                "\n",
                "",
                row -> String.format(
                        Locale.ROOT,
                        "%s,Kamera %s %d,%s,dishub,PKS 12/2025,%.6f,%.6f,%s,%s,petugas,sandi-%d,AGENCY,Lalu lintas,INACTIVE",
                        row.id,
                        row.kind,
                        row.number,
                        row.kind,
                        row.longitude,
                        row.latitude,
                        row.stream("utama"),
                        row.stream("sub"),
                        row.number));
    }

    /** Writes GeoJSON (RFC 7946) of the same. */
    public void geoJson(Path file, String prefix, int cameras) throws IOException {
        String head = "{\"type\":\"FeatureCollection\",\"features\":[\n";
        write(
                file,
                prefix,
                cameras,
                head,
                ",\n",
                "]}",
                row -> String.format(
                        Locale.ROOT,
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]},\"properties\":{"
                                + "\"kode\":\"%s\",\"nama\":\"Kamera %s %d\",\"jenis\":\"%s\",\"pemilik\":\"dishub\","
                                + "\"alamat_utama\":\"%s\",\"alamat_sub\":\"%s\",\"pengguna\":\"petugas\",\"sandi\":\"sandi-%d\","
                                + "\"visibilitas\":\"AGENCY\",\"status\":\"INACTIVE\"}}",
                        row.longitude,
                        row.latitude,
                        row.id,
                        row.kind,
                        row.number,
                        row.kind,
                        row.stream("utama"),
                        row.stream("sub"),
                        row.number));
    }

    private void write(Path file, String prefix, int cameras, String head, String between, String tail, Form form)
            throws IOException {
        Random random = new Random(SEED);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(head);
            for (int number = 1; number <= cameras; number++) {
                double[] place = places.get(random.nextInt(places.size()));
                out.write(number == 1 ? "" : between);
                out.write(form.line(new Row(
                        String.format(Locale.ROOT, "%s-%05d", prefix, number),
                        number,
                        KINDS[random.nextInt(KINDS.length)],
                        place[0] + random.nextGaussian() * STREWN_DEGREES,
                        place[1] + random.nextGaussian() * STREWN_DEGREES)));
            }
            out.write(tail);
        }
    }
}
