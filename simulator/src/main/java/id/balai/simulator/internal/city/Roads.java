package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.METRES;
import static id.balai.simulator.internal.city.Curves.at;
import static id.balai.simulator.internal.city.Curves.km;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The road network: main roads by plan, then roads from kelurahan to kelurahan; the streets are {@link Streets}. */
final class Roads {
    private static final List<String> SECONDARY_NAMES = List.of(
            "Jl. Rajawali",
            "Jl. Cendana",
            "Jl. Cemara",
            "Jl. Pahlawan",
            "Jl. Pemuda",
            "Jl. Gajah Mada",
            "Jl. Angsana",
            "Jl. Trembesi",
            "Jl. Nusantara",
            "Jl. Samudra",
            "Jl. Nelayan",
            "Jl. Dermaga",
            "Jl. Mercusuar",
            "Jl. Pandan",
            "Jl. Kemuning",
            "Jl. Tegalrejo Raya",
            "Jl. Sendang Raya",
            "Jl. Bukit Asri",
            "Jl. Jati Raya",
            "Jl. Wanasari",
            "Jl. Sawah Raya",
            "Jl. Giri Raya",
            "Jl. Tirta Raya",
            "Jl. Banyu Biru",
            "Jl. Waringin",
            "Jl. Kali Wetan",
            "Jl. Ketapang",
            "Jl. Garuda",
            "Jl. Elang",
            "Jl. Bangau",
            "Jl. Camar",
            "Jl. Mahoni",
            "Jl. Sonokeling",
            "Jl. Flamboyan",
            "Jl. Akasia",
            "Jl. Beringin",
            "Jl. Asem Kembar",
            "Jl. Kartika",
            "Jl. Melati Raya",
            "Jl. Kenanga Raya");
    private static final int NEIGHBOURS = 3;

    private Roads() {}

    /** All roads of the city. */
    static List<Road> generate(Terrain terrain, AreaTree areas, Random random) {
        List<Road> roads = new ArrayList<>(primary(terrain));
        roads.addAll(secondary(terrain, random));
        roads.addAll(Streets.generate(terrain, areas, random));
        return roads;
    }

    private static List<Road> primary(Terrain terrain) {
        List<Road> roads = new ArrayList<>();
        add(
                roads,
                terrain,
                "Jl. Pantura Raya",
                Road.Kind.PRIMARY,
                List.of(
                        km(-7, 1.9),
                        km(-4.2, 2.0),
                        km(-2.0, 2.4),
                        km(0.0, 2.2),
                        km(2.0, 2.5),
                        km(4.2, 2.1),
                        km(7, 1.5)));
        add(
                roads,
                terrain,
                "Jl. Merdeka",
                Road.Kind.PRIMARY,
                List.of(
                        km(-5.0, -1.4),
                        km(-3.0, -0.2),
                        km(-1.4, 0.7),
                        km(0.0, 0.9),
                        km(1.6, 0.7),
                        km(3.8, 0.3),
                        km(6.8, -0.5)));
        add(
                roads,
                terrain,
                "Jl. Pelabuhan",
                Road.Kind.PRIMARY,
                List.of(km(0.7, 3.9), km(0.6, 3.0), km(0.35, 2.2), km(0.0, 0.9)));
        add(
                roads,
                terrain,
                "Jl. Diponegoro",
                Road.Kind.PRIMARY,
                List.of(km(0.0, 0.9), km(0.2, -0.6), km(-0.1, -2.2), km(0.4, -3.6), km(0.2, -5.5)));
        add(
                roads,
                terrain,
                "Jl. Veteran",
                Road.Kind.PRIMARY,
                List.of(km(-3.6, 3.5), km(-3.4, 2.1), km(-3.7, 0.6), km(-3.0, -0.2), km(-3.4, -1.8), km(-3.0, -4.8)));
        add(
                roads,
                terrain,
                "Jl. Ahmad Yani",
                Road.Kind.PRIMARY,
                List.of(km(3.2, 3.9), km(3.4, 2.3), km(3.8, 0.3), km(3.9, -1.5), km(4.4, -2.8), km(4.0, -4.6)));
        add(
                roads,
                terrain,
                "Jl. Lingkar Selatan",
                Road.Kind.PRIMARY,
                List.of(
                        km(-7, -1.9),
                        km(-4.8, -2.0),
                        km(-3.4, -1.8),
                        km(-1.6, -1.9),
                        km(-0.1, -2.2),
                        km(2.0, -1.8),
                        km(3.9, -1.5),
                        km(6.8, -1.9)));
        return roads;
    }

    /** Each kelurahan's middle is joined with its nearest ones by a gently bent road. */
    private static List<Road> secondary(Terrain terrain, Random random) {
        List<Coordinate> middles = Kelurahan.ALL.stream().map(Kelurahan::middle).toList();
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < middles.size(); i++) {
            Coordinate from = middles.get(i);
            List<Coordinate> nearest = middles.stream()
                    .filter(other -> other != from)
                    .sorted(Comparator.comparingDouble(from::distance))
                    .limit(NEIGHBOURS)
                    .toList();
            for (Coordinate to : nearest) {
                if (middles.indexOf(to) > i || !isNear(middles, to, from)) {
                    String name = SECONDARY_NAMES.get(roads.size() % SECONDARY_NAMES.size());
                    add(
                            roads,
                            terrain,
                            name,
                            Road.Kind.SECONDARY,
                            List.of(from, bent(from, to, 0.35, random), bent(from, to, 0.7, random), to));
                }
            }
        }
        return roads;
    }

    private static boolean isNear(List<Coordinate> all, Coordinate from, Coordinate to) {
        return all.stream()
                .filter(other -> other != from)
                .sorted(Comparator.comparingDouble(from::distance))
                .limit(NEIGHBOURS)
                .anyMatch(to::equals);
    }

    private static Coordinate bent(Coordinate from, Coordinate to, double share, Random random) {
        double aside = (random.nextDouble() - 0.5) * 0.16;
        return at(
                from.x + (to.x - from.x) * share - (to.y - from.y) * aside,
                from.y + (to.y - from.y) * share + (to.x - from.x) * aside);
    }

    private static void add(List<Road> roads, Terrain terrain, String name, Road.Kind kind, List<Coordinate> points) {
        LineString line = METRES.createLineString(Curves.smooth(points, 10).toArray(Coordinate[]::new));
        Geometry inside = line.intersection(terrain.outline().buffer(-30));
        for (int i = 0; i < inside.getNumGeometries(); i++) {
            if (inside.getGeometryN(i) instanceof LineString piece && piece.getLength() > 200) {
                roads.add(new Road(name, kind, piece));
            }
        }
    }
}
