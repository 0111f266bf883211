package id.balai.city.internal;

import id.balai.city.Area;
import id.balai.city.AreaLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of areas. */
@Repository
class AreaStore {

    private static final String SELECT =
            "select code, name, level, parent_code, boundary is not null as bounded, version from area";

    private final JdbcClient jdbc;

    AreaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is there now of an area, for comparison with what is imported. */
    record Present(String name, @Nullable String boundaryMd5) {}

    /** An area to write; a boundary of none leaves what is there. */
    record Change(
            String code,
            String name,
            AreaLevel level,
            @Nullable String parent,
            byte @Nullable [] boundary) {}

    List<Area> list() {
        return jdbc.sql(SELECT).query(AreaStore::read).list();
    }

    Optional<Area> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(AreaStore::read)
                .optional();
    }

    Map<String, Geometry> listBoundaries() {
        WKBReader reader = new WKBReader();
        Map<String, Geometry> boundaries = new HashMap<>();
        jdbc.sql("select code, boundary from area where boundary is not null").query(row -> {
            try {
                boundaries.put(row.getString("code"), reader.read(row.getBytes("boundary")));
            } catch (ParseException notOurs) {
                throw new IllegalStateException("boundary of " + row.getString("code"), notOurs);
            }
        });
        return boundaries;
    }

    Map<String, Present> listPresent() {
        Map<String, Present> present = new HashMap<>();
        jdbc.sql("select code, name, md5(boundary) as md5 from area").query(row -> {
            present.put(row.getString("code"), new Present(row.getString("name"), row.getString("md5")));
        });
        return present;
    }

    void write(List<Change> changes) {
        jdbc.sql("""
                        insert into area (code, name, level, parent_code, boundary)
                        select * from unnest(:codes::text[], :names::text[], :levels::text[], :parents::text[],
                                             :boundaries::bytea[])
                        on conflict (code) do update
                        set name = excluded.name, boundary = coalesce(excluded.boundary, area.boundary),
                            version = area.version + 1
                        """)
                .param("codes", changes.stream().map(Change::code).toArray(String[]::new))
                .param("names", changes.stream().map(Change::name).toArray(String[]::new))
                .param("levels", changes.stream().map(c -> c.level().name()).toArray(String[]::new))
                .param("parents", changes.stream().map(Change::parent).toArray(String[]::new))
                .param("boundaries", changes.stream().map(Change::boundary).toArray(byte[][]::new))
                .update();
    }

    /** Renames an area of a known version; says how many rows that was. */
    int rename(String code, String name, @Nullable Long version) {
        return jdbc.sql("""
                        update area set name = :name, version = version + 1
                        where code = :code and (:version::bigint is null or version = :version)
                        """)
                .param("name", name)
                .param("code", code)
                .param("version", version)
                .update();
    }

    private static Area read(ResultSet row, int index) throws SQLException {
        return new Area(
                row.getString("code"),
                row.getString("name"),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("parent_code"),
                row.getBoolean("bounded"),
                row.getLong("version"));
    }
}
