package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.METRES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Streets run along the borders of neighbouring RT, and one lane crosses most of them. */
final class Streets {
    private static final List<String> NAMES = List.of(
            "Kenari",
            "Merpati",
            "Kutilang",
            "Cucakrawa",
            "Melati",
            "Mawar",
            "Anggrek",
            "Dahlia",
            "Teratai",
            "Cempaka",
            "Bougenvil",
            "Seroja",
            "Mangga",
            "Rambutan",
            "Belimbing",
            "Sawo",
            "Durian",
            "Delima",
            "Salak",
            "Nangka",
            "Kerapu",
            "Tongkol",
            "Kakap",
            "Bandeng",
            "Teri",
            "Cakalang",
            "Udang",
            "Rajungan",
            "Gurami",
            "Mujair");
    private static final double SHARE_OF_BRIDGES = 0.2;
    private static final double SHARE_OF_LANES = 0.8;
    private static final double REACH = 1000;

    private Streets() {}

    static List<Road> generate(Terrain terrain, AreaTree areas, Random random) {
        List<Road> streets = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        borders(areas).forEach((code, merger) -> {
            for (LineString line : inOrder(merger)) {
                add(streets, numbers, code, line, terrain, random);
            }
        });
        for (Area rt : areas.list(Area.Level.RT)) {
            if (random.nextDouble() < SHARE_OF_LANES) {
                add(streets, numbers, rt.code(), lane(rt.shape(), 0), terrain, random);
                add(streets, numbers, rt.code(), lane(rt.shape(), 60 + random.nextDouble() * 40), terrain, random);
            }
        }
        return streets;
    }

    /** Borders that two RT share, gathered by the kelurahan of one of them. */
    private static Map<String, LineMerger> borders(AreaTree areas) {
        Map<LineSegment, String> once = new LinkedHashMap<>();
        Map<String, LineMerger> lines = new LinkedHashMap<>();
        for (Area rt : areas.list(Area.Level.RT)) {
            Coordinate[] ring = rt.shape().getCoordinates();
            for (int i = 0; i + 1 < ring.length; i++) {
                var segment = new LineSegment(ring[i], ring[i + 1]);
                segment.normalize();
                if (once.putIfAbsent(segment, rt.code()) != null) {
                    lines.computeIfAbsent(kelurahan(rt.code()), code -> new LineMerger())
                            .add(METRES.createLineString(new Coordinate[] {segment.p0, segment.p1}));
                }
            }
        }
        return lines;
    }

    /** The merger's lines in an order that does not hang on hash codes. */
    private static List<LineString> inOrder(LineMerger merger) {
        List<LineString> lines = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            lines.add((LineString) ((LineString) line).norm());
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    /** A line along the longest side, so many metres from the middle. */
    private static LineString lane(Geometry shape, double asideMetres) {
        Coordinate[] ring = shape.getCoordinates();
        LineSegment longest = new LineSegment(ring[0], ring[1]);
        for (int i = 1; i + 1 < ring.length; i++) {
            var side = new LineSegment(ring[i], ring[i + 1]);
            longest = side.getLength() > longest.getLength() ? side : longest;
        }
        Coordinate middle = shape.getInteriorPoint().getCoordinate();
        double dx = (longest.p1.x - longest.p0.x) / longest.getLength();
        double dy = (longest.p1.y - longest.p0.y) / longest.getLength();
        double x = middle.x - dy * asideMetres;
        double y = middle.y + dx * asideMetres;
        Geometry inside = METRES.createLineString(new Coordinate[] {
                    new Coordinate(x - dx * REACH, y - dy * REACH), new Coordinate(x + dx * REACH, y + dy * REACH)
                })
                .intersection(shape);
        return inside.getNumGeometries() > 0 && inside.getGeometryN(0) instanceof LineString line
                ? line
                : METRES.createLineString();
    }

    private static void add(
            List<Road> streets,
            Map<String, Integer> numbers,
            String code,
            LineString line,
            Terrain terrain,
            Random random) {
        boolean bridge = line.intersects(terrain.river());
        if (line.getLength() < 40 || bridge && random.nextDouble() > SHARE_OF_BRIDGES) {
            return;
        }
        String kelurahan = kelurahan(code);
        int number = numbers.merge(kelurahan, 1, Integer::sum);
        int index = Kelurahan.ALL.stream().map(Kelurahan::code).toList().indexOf(kelurahan);
        // Three families of names in each kelurahan, numbered as such streets are.
        String family = NAMES.get((index * 3 + number % 3) % NAMES.size());
        streets.add(new Road("Jl. %s %s".formatted(family, roman(number / 3 + 1)), Road.Kind.STREET, line));
    }

    private static String kelurahan(String code) {
        return code.substring(0, "99.71.01.1001".length());
    }

    private static String roman(int number) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return tens[number / 10 % 10] + ones[number % 10];
    }
}
