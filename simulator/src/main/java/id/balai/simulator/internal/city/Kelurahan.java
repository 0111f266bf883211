package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.km;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * The plan of the city: which kelurahan there are and where about their middles lie.
 *
 * @param kecamatan number of its kecamatan, from 1
 * @param number number in its kecamatan, from 1
 * @param name invented
 * @param middle in metres
 */
record Kelurahan(int kecamatan, int number, String name, Coordinate middle) {
    static final String CITY_CODE = "99.71";
    static final List<String> KECAMATAN = List.of("Pesisir", "Kota Lama", "Bahari Timur", "Bahari Selatan");

    /** All twenty. */
    static final List<Kelurahan> ALL = List.of(
            new Kelurahan(1, 1, "Muara Barat", km(-4.6, 2.9)),
            new Kelurahan(1, 2, "Karang Lor", km(-2.5, 3.2)),
            new Kelurahan(1, 3, "Muara Timur", km(-0.2, 3.0)),
            new Kelurahan(1, 4, "Karang Kidul", km(1.8, 3.5)),
            new Kelurahan(1, 5, "Tanjung Sari", km(4.4, 3.2)),
            new Kelurahan(2, 1, "Kauman Lama", km(-0.9, 1.6)),
            new Kelurahan(2, 2, "Waringin", km(-2.4, 1.3)),
            new Kelurahan(2, 3, "Taman Sari", km(0.8, 1.6)),
            new Kelurahan(2, 4, "Banyu Biru", km(-1.1, 0.2)),
            new Kelurahan(2, 5, "Pasar Lama", km(0.7, 0.1)),
            new Kelurahan(3, 1, "Tegal Rejo", km(2.8, 1.3)),
            new Kelurahan(3, 2, "Sendang", km(4.9, 0.9)),
            new Kelurahan(3, 3, "Bukit Asri", km(2.7, -0.8)),
            new Kelurahan(3, 4, "Kebon Jati", km(4.6, -1.7)),
            new Kelurahan(3, 5, "Wanasari", km(3.3, -3.1)),
            new Kelurahan(4, 1, "Ketapang", km(-4.6, 0.6)),
            new Kelurahan(4, 2, "Kali Wetan", km(-3.0, -1.1)),
            new Kelurahan(4, 3, "Sawah Lor", km(-4.4, -2.7)),
            new Kelurahan(4, 4, "Giri Mulyo", km(-1.5, -2.9)),
            new Kelurahan(4, 5, "Tirta Jaya", km(0.9, -2.6)));

    /** Its code; kelurahan (as against villages) count from 1001. */
    String code() {
        return "%s.%d".formatted(kecamatanCode(), 1000 + number);
    }

    String kecamatanCode() {
        return "%s.%02d".formatted(CITY_CODE, kecamatan);
    }
}
