package id.balai.city.internal;

import id.balai.platform.imports.RowFault;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.io.WKBWriter;

/** Makes valid boundaries of what surveyors send. */
final class Boundaries {

    private Boundaries() {}

    /**
     * A boundary that can be reckoned with.
     *
     * @param shape valid, by the rules of OGC Simple Features
     * @param repaired whether it had to be mended: rings that cross themselves or each other
     */
    record Repaired(MultiPolygon shape, boolean repaired) {
        byte[] bytes() {
            return new WKBWriter().write(shape);
        }
    }

    /**
     * @param feature which one, for the fault
     * @throws RowFault.RowRefusedException when it is no polygon, or nothing of it is left after mending
     */
    static Repaired repair(Geometry sent, int feature) {
        if (!(sent instanceof Polygon) && !(sent instanceof MultiPolygon)) {
            throw fault(feature, "not-a-polygon");
        }
        boolean valid = sent.isValid();
        Geometry shape = valid ? sent : GeometryFixer.fix(sent);
        List<Polygon> parts = new ArrayList<>();
        PolygonExtracter.getPolygons(shape, parts);
        parts.removeIf(part -> part.isEmpty() || part.getArea() == 0);
        if (parts.isEmpty()) {
            throw fault(feature, "boundary-without-area");
        }
        return new Repaired(shape.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new)), !valid);
    }

    private static RowFault.RowRefusedException fault(int feature, String code) {
        return new RowFault(feature, "geometry", code, List.of()).asException();
    }
}
