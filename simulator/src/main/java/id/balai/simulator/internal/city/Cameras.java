package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.METRES;
import static id.balai.simulator.internal.city.Curves.at;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The register: cameras that send pictures beside roads, and a planned one for each RT without. */
final class Cameras {
    private static final double BESIDE_METRES = 8;

    private Cameras() {}

    static List<Camera> generate(AreaTree areas, List<Road> roads) {
        List<Camera> cameras = new ArrayList<>();
        for (CameraPlan plan : CameraPlan.ALL) {
            cameras.add(new Camera(
                    code(cameras.size() + 1),
                    plan.name(),
                    plan.kind(),
                    plan.owner(),
                    beside(roads, plan),
                    plan.visibility(),
                    plan.purpose(),
                    plan.scene()));
        }
        List<Point> seen = cameras.stream()
                .map(camera -> METRES.createPoint(camera.place()))
                .toList();
        for (Area rt : areas.list(Area.Level.RT)) {
            if (seen.stream().noneMatch(rt.shape()::contains)) {
                String kelurahan = areas.list(Area.Level.KELURAHAN).stream()
                        .filter(area -> rt.code().startsWith(area.code() + "."))
                        .findFirst()
                        .orElseThrow()
                        .name();
                Coordinate place = rt.shape().getInteriorPoint().getCoordinate();
                cameras.add(new Camera(
                        code(cameras.size() + 1),
                        "%s %s".formatted(rt.name(), kelurahan),
                        "RT",
                        "diskominfo",
                        at(place.x, place.y),
                        "INTERNAL",
                        "Keamanan lingkungan RT",
                        null));
            }
        }
        return cameras;
    }

    /** The code of the camera with this number. */
    static String code(int number) {
        return "KB-%04d".formatted(number);
    }

    private static Coordinate beside(List<Road> roads, CameraPlan plan) {
        Point wanted = METRES.createPoint(plan.near());
        Road nearest = null;
        double least = Double.MAX_VALUE;
        for (Road road : roads) {
            boolean fits = plan.kind().equals("RT") == (road.kind() == Road.Kind.STREET);
            double distance = fits ? road.line().distance(wanted) : Double.MAX_VALUE;
            if (distance < least) {
                least = distance;
                nearest = road;
            }
        }
        if (nearest == null) {
            throw new IllegalStateException("no road for camera " + plan.name());
        }
        Coordinate on = DistanceOp.nearestPoints(nearest.line(), wanted)[0];
        return at(on.x + BESIDE_METRES * 0.6, on.y - BESIDE_METRES * 0.8);
    }
}
