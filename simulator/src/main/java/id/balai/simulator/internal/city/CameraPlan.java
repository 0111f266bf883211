package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.km;

import id.balai.simulator.Scene;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * One of the cameras that send pictures.
 *
 * @param scene which clip it shows
 * @param kind the registry's kind
 * @param name for people
 * @param near about where; it is put beside the nearest larger road
 * @param owner code of the owning agency, or the name of who else owns it
 * @param visibility INTERNAL, AGENCY or PUBLIC
 * @param purpose in words
 */
record CameraPlan(
        Scene scene, String kind, String name, Coordinate near, String owner, String visibility, String purpose) {

    /** The cameras in the order of their numbers, from 1. */
    static final List<CameraPlan> ALL = List.of(
            street("Jl. Merdeka depan Alun-alun", km(0.25, 0.88), "PUBLIC"),
            market("Pasar Lama, pintu utama", km(0.5, 0.78)),
            junction("Simpang Lima Bahari", km(0.0, 0.9)),
            park("Taman Kota Bahari", km(-0.75, 0.9)),
            school("SMA Negeri 1 (contoh)", km(-1.3, 0.65)),
            lane("Kauman Lama", km(-0.9, 1.6)),
            river("Kali Bahari, Jl. Pantura", km(0.0, 2.2)),
            street("Jl. Pelabuhan km 1", km(0.5, 2.7), "PUBLIC"),
            market("Pasar Ikan Muara", km(0.75, 3.5)),
            junction("Simpang Veteran", km(-3.0, -0.2)),
            park("Taman Pesisir", km(1.6, 4.05)),
            school("SMP Negeri 2 (contoh)", km(-3.65, 1.1)),
            lane("Muara Barat", km(-4.6, 2.9)),
            river("Kali Bahari, Jl. Lingkar Selatan", km(-1.4, -1.9)),
            street("Jl. Ahmad Yani depan RSUD", km(3.75, 0.3), "AGENCY"),
            market("Pasar Tegal Rejo", km(2.8, 0.5)),
            junction("Simpang Ahmad Yani", km(3.9, -1.5)),
            office("Balai Kota Bahari", km(-0.15, 0.92)),
            office("Mal Pelayanan Publik", km(0.18, -0.5)),
            lane("Sendang", km(4.9, 0.9)),
            street("Jl. Pantura barat", km(-4.4, 2.0), "PUBLIC"),
            street("Jl. Diponegoro selatan", km(0.3, -3.4), "AGENCY"),
            lane("Giri Mulyo", km(-1.5, -2.9)),
            privately("Mal Bahari, jalan masuk", km(1.5, 0.72)));

    private static CameraPlan street(String name, Coordinate near, String visibility) {
        return new CameraPlan(Scene.STREET, "STREET", name, near, "dishub", visibility, "Lalu lintas dan parkir");
    }

    private static CameraPlan market(String name, Coordinate near) {
        return new CameraPlan(Scene.MARKET, "MARKET", name, near, "disdag", "AGENCY", "Keramaian pasar");
    }

    private static CameraPlan junction(String name, Coordinate near) {
        return new CameraPlan(Scene.JUNCTION, "ATCS", name, near, "dishub", "PUBLIC", "Pengaturan lampu lalu lintas");
    }

    private static CameraPlan park(String name, Coordinate near) {
        return new CameraPlan(Scene.PARK, "PARK", name, near, "dlh", "PUBLIC", "Keamanan taman");
    }

    private static CameraPlan school(String name, Coordinate near) {
        return new CameraPlan(Scene.SCHOOL, "SCHOOL", name, near, "diskominfo", "INTERNAL", "Antar jemput sekolah");
    }

    private static CameraPlan lane(String kelurahan, Coordinate near) {
        return new CameraPlan(
                Scene.LANE, "RT", "Gang " + kelurahan, near, "diskominfo", "INTERNAL", "Keamanan lingkungan RT");
    }

    private static CameraPlan river(String name, Coordinate near) {
        return new CameraPlan(Scene.RIVER, "STREET", name, near, "bpbd", "PUBLIC", "Tinggi air dan lalu lintas");
    }

    private static CameraPlan office(String name, Coordinate near) {
        return new CameraPlan(Scene.SCHOOL, "OFFICE", name, near, "diskominfo", "INTERNAL", "Keamanan kantor");
    }

    private static CameraPlan privately(String name, Coordinate near) {
        return new CameraPlan(
                Scene.STREET,
                "PRIVATE",
                name,
                near,
                "Pengelola Mal Bahari (contoh)",
                "INTERNAL",
                "Keamanan jalan masuk");
    }
}
