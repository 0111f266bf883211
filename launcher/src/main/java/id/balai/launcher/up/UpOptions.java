package id.balai.launcher.up;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code balai up} was asked for.
 *
 * @param port of the web server
 * @param host the name under which browsers reach this machine; with {@code localhost} nobody else can
 * @param data the data folder
 * @param empty whether to start without the demo city
 * @param database JDBC or {@code postgres://} address of an outside PostgreSQL
 * @param kafka bootstrap servers of an outside Kafka
 * @param storage address of outside object storage
 * @param role which parts this process is to be
 */
public record UpOptions(
        int port,
        String host,
        Path data,
        boolean empty,
        @Nullable String database,
        @Nullable String kafka,
        @Nullable String storage,
        Role role) {

    /** Which parts a process is to be. */
    public enum Role {
        /** Everything, embedded parts included. */
        ALL,
        /** The HTTP server alone, with outside parts. */
        SERVER,
        /** The streams alone, with outside parts. */
        STREAM,
        /** One eye, with an outside Kafka. */
        EYE
    }

    /** True when only this machine is to reach it. */
    public boolean isLocal() {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }
}
