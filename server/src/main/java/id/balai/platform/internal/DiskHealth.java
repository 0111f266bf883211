package id.balai.platform.internal;

import id.balai.platform.BalaiProperties;
import id.balai.platform.Degraded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The part {@code diskSpace} of the program's health: the disk of the data folder. While it is nearly full people can read
 * and little can be kept, so this never says that the server is down.
 */
@Component("diskSpaceHealthIndicator")
class DiskHealth implements HealthIndicator {

    /** As much as a start asks for. */
    static final long LITTLE_BYTES = 300L << 20;

    private final Path folder;

    DiskHealth(BalaiProperties properties) {
        this.folder = properties.dataDir().toAbsolutePath();
    }

    @Override
    public Health health() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            Health.Builder health = free < LITTLE_BYTES ? Health.status(Degraded.STATUS) : Health.up();
            return health.withDetail("free", free)
                    .withDetail("threshold", LITTLE_BYTES)
                    .withDetail("path", folder.toString())
                    .build();
        } catch (IOException unreadable) {
            return Health.status(Degraded.STATUS).withException(unreadable).build();
        }
    }
}
