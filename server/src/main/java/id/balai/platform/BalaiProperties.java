package id.balai.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Balai's own settings, prefix {@code balai}. An unknown key of that prefix stops the start, so that a retired or
 * misspelt one is noticed.
 *
 * @param dataDir the folder this installation keeps its files in
 * @param kafka bootstrap servers; empty for a server without Kafka, which is for tests and for administration only
 * @param kafkaClient further settings of all Kafka clients, such as {@code security.protocol} and {@code sasl.*}
 * @param kafkaPartitions partitions of topics that have to be made on an outside cluster; 0 for the broker that came along
 * @param storage where attachments and pictures lie: {@code file:/folder} or {@code s3://bucket?endpoint=..&region=..};
 *     empty for the folder {@code files} in the data folder
 * @param keyFile the installation's secret, outside the database; none means {@code key} in the data folder
 * @param eyes base addresses of the eyes known beforehand, for probing and as origins the browser may connect to
 * @param demoDir a folder of import files loaded on the first start, when there is no city yet
 * @param role what this process does
 * @param timeZone the zone in which the city's days and working hours are reckoned
 * @param firstAdministratorPassword one-time password of the first administrator {@code admin}, made when there are no
 *     people yet
 * @param secureCookies whether cookies are always marked Secure; otherwise only on requests that came by TLS
 */
@ConfigurationProperties(prefix = "balai", ignoreUnknownFields = false)
public record BalaiProperties(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("") String kafka,
        @DefaultValue Map<String, String> kafkaClient,
        @DefaultValue("0") int kafkaPartitions,
        @DefaultValue("") String storage,
        @Nullable Path keyFile,
        @DefaultValue List<URI> eyes,
        @Nullable Path demoDir,
        @DefaultValue("all") ProcessRole role,
        @DefaultValue("Asia/Jakarta") ZoneId timeZone,
        @Nullable String firstAdministratorPassword,
        @DefaultValue("false") boolean secureCookies) {

    /** What a server process does. */
    public enum ProcessRole {
        /** Serves people and runs the streams. */
        ALL,
        /** Serves people only. */
        SERVER,
        /** Runs the streams only. */
        STREAM
    }

    /** The file of the installation's secret. */
    public Path keyFileOrDefault() {
        return keyFile != null ? keyFile : dataDir.resolve("key");
    }

    /** Whether the streams run in this process. */
    public boolean runsStreams() {
        return hasKafka() && role != ProcessRole.SERVER;
    }

    /** Whether a broker is configured. */
    public boolean hasKafka() {
        return !kafka.isBlank();
    }
}
