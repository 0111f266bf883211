package id.balai.camera.internal;

import id.balai.camera.Camera;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Cameras as files, in the columns that the import reads. Passwords are never in them. */
final class CameraExport {

    private static final String[] COLUMNS = {
        "kode",
        "nama",
        "jenis",
        "pemilik",
        "perjanjian",
        "bujur",
        "lintang",
        "alamat_utama",
        "alamat_sub",
        "pengguna",
        "sandi",
        "visibilitas",
        "tujuan",
        "status"
    };

    private CameraExport() {}

    static void csv(List<Camera> cameras, OutputStream out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
        try (CSVPrinter printer = new CSVPrinter(writer(out), format)) {
            for (Camera camera : cameras) {
                printer.printRecord((Object[]) values(camera));
            }
        }
    }

    static void geoJson(List<Camera> cameras, OutputStream out) throws IOException {
        try (Writer writer = writer(out)) {
            writer.write("{\"type\":\"FeatureCollection\",\"features\":[");
            String separator = "\n";
            for (Camera camera : cameras) {
                writer.write(separator);
                separator = ",\n";
                writer.write("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":["
                        + camera.longitude() + ',' + camera.latitude() + "]},\"properties\":{");
                String[] values = values(camera);
                String comma = "";
                for (int i = 0; i < COLUMNS.length; i++) {
                    if (!values[i].isEmpty() && !COLUMNS[i].equals("bujur") && !COLUMNS[i].equals("lintang")) {
                        writer.write(comma + JsonText.quoted(COLUMNS[i]) + ':' + JsonText.quoted(values[i]));
                        comma = ",";
                    }
                }
                writer.write("}}");
            }
            writer.write("\n]}\n");
        }
    }

    private static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static String[] values(Camera camera) {
        return new String[] {
            camera.id(),
            camera.name(),
            camera.kind().name(),
            camera.ownerAgencyCode() == null ? camera.ownerName() : camera.ownerAgencyCode(),
            camera.agreement(),
            Double.toString(camera.longitude()),
            Double.toString(camera.latitude()),
            camera.mainUrl(),
            camera.subUrl(),
            camera.username(),
            "",
            camera.visibility().name(),
            camera.purpose(),
            camera.state().name()
        };
    }
}
