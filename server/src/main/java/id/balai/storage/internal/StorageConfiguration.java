package id.balai.storage.internal;

import id.balai.platform.BalaiProperties;
import id.balai.storage.ObjectStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Opens the object store that {@code balai.storage} names: {@code file:/folder}, or
 * {@code s3://bucket?endpoint=https://host:port&region=name}, with the credentials where the AWS SDK looks for them
 * ({@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}, system properties, a profile).
 */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    ObjectStore objectStore(BalaiProperties properties) {
        return open(properties.storage(), properties.dataDir());
    }

    static ObjectStore open(String address, Path dataDir) {
        if (address.isBlank()) {
            return new FolderStore(dataDir.resolve("files"));
        }
        URI uri = URI.create(address);
        return switch (String.valueOf(uri.getScheme())) {
            case "file" -> new FolderStore(Path.of(uri));
            case "s3" -> new S3Store(client(uri), bucket(uri));
            default ->
                throw new IllegalArgumentException(
                        "balai.storage must begin with file: or s3:, but is " + withoutQuery(address));
        };
    }

    private static String bucket(URI uri) {
        String bucket = uri.getAuthority();
        if (bucket == null || bucket.isBlank()) {
            throw new IllegalArgumentException("balai.storage names no bucket: s3://bucket?endpoint=...");
        }
        return bucket;
    }

    private static S3Client client(URI uri) {
        Map<String, String> parameters =
                UriComponentsBuilder.fromUri(uri).build().getQueryParams().toSingleValueMap();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(parameters.getOrDefault("region", "us-east-1")))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30)))
                .overrideConfiguration(o -> o.apiCallTimeout(Duration.ofSeconds(60)));
        String endpoint = parameters.get("endpoint");
        if (endpoint != null) {
            // Storage of one's own rarely has a host name for each bucket.
            builder.endpointOverride(URI.create(endpoint)).forcePathStyle(true);
        }
        return builder.build();
    }

    private static String withoutQuery(String address) {
        return address.replaceFirst("\\?.*", "");
    }
}
