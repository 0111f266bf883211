package id.balai.simulator.internal.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * All areas of the city. Kelurahan are Voronoi cells; in each, RW and RT are Voronoi cells again. The boundaries kept
 * are those of the RT cells, and every larger area is the union of its RT, so that each nests exactly in its parent.
 */
final class AreaTree {
    private static final int RT_IN_KELURAHAN = 30;
    private static final int RT_IN_RW = 5;

    private final Map<Area.Level, List<Area>> byLevel = new LinkedHashMap<>();

    private AreaTree() {}

    static AreaTree generate(Terrain terrain, Random random) {
        Map<String, Coordinate> seeds = new LinkedHashMap<>();
        Envelope bounds = terrain.outline().getEnvelopeInternal();
        bounds.expandBy(1000);
        List<Coordinate> middles = Kelurahan.ALL.stream().map(Kelurahan::middle).toList();
        List<Geometry> cells = Seeds.cells(middles, bounds);
        for (int i = 0; i < cells.size(); i++) {
            seedKelurahan(
                    Kelurahan.ALL.get(i),
                    cells.get(i).intersection(terrain.outline().buffer(-60)),
                    seeds,
                    random);
        }
        List<Geometry> shapes = Cells.cut(terrain.outline(), List.copyOf(seeds.values()));
        var tree = new AreaTree();
        List<Area> households = new ArrayList<>();
        int index = 0;
        for (String code : seeds.keySet()) {
            String[] parts = code.split("\\.");
            String name = "RT %s/%s".formatted(parts[5].substring(1), parts[4].substring(1));
            households.add(new Area(code, name, Area.Level.RT, shapes.get(index++)));
        }
        tree.byLevel.put(Area.Level.RT, households);
        tree.gather(Area.Level.RW);
        tree.gather(Area.Level.KELURAHAN);
        tree.gather(Area.Level.KECAMATAN);
        tree.gather(Area.Level.KOTA);
        return tree;
    }

    /** Areas of a level by code. */
    List<Area> list(Area.Level level) {
        return Collections.unmodifiableList(byLevel.getOrDefault(level, List.of()));
    }

    private static void seedKelurahan(
            Kelurahan kelurahan, Geometry cell, Map<String, Coordinate> seeds, Random random) {
        double turn = random.nextDouble() * 0.7 - 0.35;
        List<Coordinate> rt = Seeds.blocks(cell, RT_IN_KELURAHAN + 8, turn, random);
        List<Coordinate> rw = Seeds.blocks(cell, 2 + rt.size() / RT_IN_RW, turn + 0.2, random);
        Coordinate middle = kelurahan.middle();
        rw.sort((a, b) -> Double.compare(Angle.angle(middle, a), Angle.angle(middle, b)));
        Map<Integer, List<Coordinate>> members = new LinkedHashMap<>();
        for (int i = 0; i < rw.size(); i++) {
            members.put(i, new ArrayList<>());
        }
        rt.forEach(seed ->
                members.getOrDefault(Seeds.nearest(rw, seed), new ArrayList<>()).add(seed));
        int number = 0;
        for (List<Coordinate> group : members.values()) {
            number += group.isEmpty() ? 0 : 1;
            for (int i = 0; i < group.size(); i++) {
                seeds.put("%s.%03d.%03d".formatted(kelurahan.code(), number, i + 1), group.get(i));
            }
        }
    }

    /** Makes a level out of the one below. */
    private void gather(Area.Level level) {
        Map<String, List<Geometry>> parts = new LinkedHashMap<>();
        for (Area child : list(Area.Level.values()[level.ordinal() + 1])) {
            parts.computeIfAbsent(child.parentCode(), code -> new ArrayList<>()).add(child.shape());
        }
        List<Area> areas = new ArrayList<>();
        parts.forEach((code, shapes) -> areas.add(new Area(code, name(level, code), level, Cells.union(shapes))));
        byLevel.put(level, areas);
    }

    private static String name(Area.Level level, String code) {
        String last = code.substring(code.lastIndexOf('.') + 1);
        return switch (level) {
            case KOTA -> "Kota Bahari";
            case KECAMATAN -> Kelurahan.KECAMATAN.get(Integer.parseInt(last) - 1);
            case KELURAHAN ->
                Kelurahan.ALL.stream()
                        .filter(kelurahan -> kelurahan.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .name();
            case RW -> "RW " + last.substring(1);
            case RT -> "RT " + last.substring(1);
        };
    }
}
