package id.balai.eye;

import id.balai.contracts.KafkaAccess;
import java.nio.file.Path;

/**
 * How an eye is started.
 *
 * @param id its name among the eyes
 * @param kafka how Kafka is reached
 * @param host address to listen on
 * @param port to listen on, 0 for any
 * @param url where others reach it: {@code http://host:port} without a slash at the end
 * @param keyFile the installation's secret
 * @param filesAllowed whether cameras may be files of this machine
 */
public record EyeOptions(
        String id, KafkaAccess kafka, String host, int port, String url, Path keyFile, boolean filesAllowed) {}
