package id.balai.city.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of roads and places. */
@Repository
class PlaceStore {

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What sort of thing on the base map. */
    enum Layer {
        ROAD,
        PLACE
    }

    /** A road or place with its shape in WGS 84. */
    record Feature(Layer layer, String name, String kind, Geometry geometry) {}

    /** A road or place to write. */
    record Row(String id, Layer layer, String name, String kind, byte[] geometry) {}

    List<Feature> list() {
        WKBReader reader = new WKBReader();
        List<Feature> features = new ArrayList<>();
        jdbc.sql("select layer, name, kind, geometry from place order by layer, id")
                .query(row -> {
                    try {
                        features.add(new Feature(
                                Layer.valueOf(row.getString("layer")),
                                row.getString("name"),
                                row.getString("kind"),
                                reader.read(row.getBytes("geometry"))));
                    } catch (ParseException notOurs) {
                        throw new IllegalStateException("shape of " + row.getString("name"), notOurs);
                    }
                });
        return features;
    }

    Set<String> listIds() {
        return new HashSet<>(
                jdbc.sql("select id from place").query(String.class).list());
    }

    void insert(List<Row> rows) {
        jdbc.sql("""
                        insert into place (id, layer, name, kind, geometry)
                        select * from unnest(:ids::text[], :layers::text[], :names::text[], :kinds::text[], :shapes::bytea[])
                        on conflict (id) do nothing
                        """)
                .param("ids", rows.stream().map(Row::id).toArray(String[]::new))
                .param("layers", rows.stream().map(row -> row.layer().name()).toArray(String[]::new))
                .param("names", rows.stream().map(Row::name).toArray(String[]::new))
                .param("kinds", rows.stream().map(Row::kind).toArray(String[]::new))
                .param("shapes", rows.stream().map(Row::geometry).toArray(byte[][]::new))
                .update();
    }
}
