package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.METRES;
import static id.balai.simulator.internal.city.Curves.at;
import static id.balai.simulator.internal.city.Curves.km;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Markets, schools, parks, offices, hospitals, the square and the water. */
final class Places {
    private Places() {}

    static List<Place> generate(Terrain terrain, Random random) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("Laut Bahari", Place.Kind.WATER, terrain.sea()));
        places.add(new Place("Kali Bahari", Place.Kind.WATER, terrain.river().intersection(terrain.outline())));
        places.add(ground("Embung Giri Mulyo", Place.Kind.WATER, km(-2.2, -3.3), 420, 260, 0.3));
        places.add(ground("Alun-alun Kota Bahari", Place.Kind.SQUARE, km(0.13, 1.06), 180, 150, 0.1));
        places.add(ground("Pasar Lama", Place.Kind.MARKET, km(0.52, 0.72), 150, 110, -0.15));
        places.add(ground("Pasar Ikan Muara", Place.Kind.MARKET, km(0.82, 3.42), 170, 90, 0.1));
        places.add(ground("Pasar Tegal Rejo", Place.Kind.MARKET, km(2.75, 0.62), 130, 100, -0.1));
        places.add(ground("Pasar Sumber", Place.Kind.MARKET, km(-3.52, -1.1), 140, 100, 0.1));
        places.add(ground("Taman Kota Bahari", Place.Kind.PARK, km(-0.75, 0.98), 260, 170, 0.2));
        places.add(ground("Taman Pesisir", Place.Kind.PARK, km(1.6, 4.2), 420, 110, 0.25));
        places.add(ground("Taman Bukit Asri", Place.Kind.PARK, km(2.6, -1.45), 300, 220, 0.1));
        places.add(ground("Taman Waringin", Place.Kind.PARK, km(-2.3, 1.75), 180, 160, 0.0));
        places.add(ground("Hutan Kota Sawah Lor", Place.Kind.PARK, km(-4.3, -3.2), 520, 340, 0.4));
        places.add(point("Balai Kota Bahari", Place.Kind.OFFICE, km(-0.12, 1.12)));
        places.add(point("Kantor DPRD Kota Bahari", Place.Kind.OFFICE, km(0.32, 1.22)));
        places.add(point("Mal Pelayanan Publik", Place.Kind.OFFICE, km(0.2, -0.5)));
        places.add(point("Terminal Bahari", Place.Kind.OFFICE, km(-3.1, -1.95)));
        places.add(point("Pelabuhan Kota Bahari", Place.Kind.OFFICE, km(0.68, 3.85)));
        places.add(point("RSUD Kota Bahari", Place.Kind.HOSPITAL, km(1.7, 0.55)));
        places.add(point("RS Pesisir", Place.Kind.HOSPITAL, km(-3.3, 2.35)));
        places.add(point("SMA Negeri 1 (contoh)", Place.Kind.SCHOOL, km(-1.3, 0.62)));
        places.add(point("SMA Negeri 2 (contoh)", Place.Kind.SCHOOL, km(3.7, -0.6)));
        places.add(point("SMP Negeri 1 (contoh)", Place.Kind.SCHOOL, km(0.2, -1.2)));
        places.add(point("SMP Negeri 2 (contoh)", Place.Kind.SCHOOL, km(-3.6, 1.1)));
        for (int i = 0; i < Kelurahan.KECAMATAN.size(); i++) {
            int kecamatan = i + 1;
            Coordinate middle = Kelurahan.ALL.stream()
                    .filter(kelurahan -> kelurahan.kecamatan() == kecamatan && kelurahan.number() == 3)
                    .findFirst()
                    .orElseThrow()
                    .middle();
            places.add(
                    point("Kantor Kecamatan " + Kelurahan.KECAMATAN.get(i), Place.Kind.OFFICE, near(middle, random)));
        }
        for (Kelurahan kelurahan : Kelurahan.ALL) {
            places.add(
                    point("Kantor Kelurahan " + kelurahan.name(), Place.Kind.OFFICE, near(kelurahan.middle(), random)));
            places.add(point("SD Negeri " + kelurahan.name(), Place.Kind.SCHOOL, near(kelurahan.middle(), random)));
            places.add(point("Puskesmas " + kelurahan.name(), Place.Kind.HOSPITAL, near(kelurahan.middle(), random)));
        }
        return places;
    }

    private static Coordinate near(Coordinate middle, Random random) {
        return at(middle.x + (random.nextDouble() - 0.5) * 700, middle.y + (random.nextDouble() - 0.5) * 700);
    }

    private static Place point(String name, Place.Kind kind, Coordinate where) {
        return new Place(name, kind, METRES.createPoint(where));
    }

    private static Place ground(
            String name, Place.Kind kind, Coordinate middle, double width, double depth, double turnRadians) {
        double cos = StrictMath.cos(turnRadians);
        double sin = StrictMath.sin(turnRadians);
        double[][] corners = {{-0.5, -0.5}, {0.5, -0.42}, {0.46, 0.5}, {-0.47, 0.45}, {-0.5, -0.5}};
        Coordinate[] ring = new Coordinate[corners.length];
        for (int i = 0; i < corners.length; i++) {
            double x = corners[i][0] * width;
            double y = corners[i][1] * depth;
            ring[i] = at(middle.x + x * cos - y * sin, middle.y + x * sin + y * cos);
        }
        Geometry shape = METRES.createPolygon(ring);
        return new Place(name, kind, shape);
    }
}
