package id.balai.incident.internal;

import id.balai.incident.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A first view of the city, until its register answers from memory. */
@Component
class CityAdapter implements CityView {
    private final JdbcClient jdbc;

    CityAdapter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> areaAt(Position position) {
        return jdbc.sql("select code from area where level = 'KOTA' order by code limit 1")
                .query(String.class)
                .optional();
    }

    @Override
    public @Nullable String areaName(@Nullable String code) {
        return code == null
                ? null
                : jdbc.sql("select name from area where code = ?")
                        .param(code)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    @Override
    public @Nullable String agencyShortName(@Nullable String code) {
        return code == null
                ? null
                : jdbc.sql("select short_name from agency where code = ?")
                        .param(code)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    @Override
    public Instant after(@Nullable String agencyCode, Instant from, long minutes) {
        return from.plus(Duration.ofMinutes(minutes));
    }
}
