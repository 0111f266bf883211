package id.balai.platform.internal;

import id.balai.platform.NewerDataException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the database to what this program needs, unless a newer program has been there. */
@Configuration(proxyBeanMethods = false)
class Migrations {

    @Bean
    FlywayMigrationStrategy refuseNewerData() {
        return flyway -> {
            Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                            || migration.getState() == MigrationState.FUTURE_FAILED
                            || migration.getState() == MigrationState.MISSING_SUCCESS)
                    .max(Comparator.comparing(MigrationInfo::getVersion))
                    .ifPresent(newest -> {
                        throw new NewerDataException(newest.getVersion() + "");
                    });
            flyway.migrate();
        };
    }
}
