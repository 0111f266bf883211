package id.balai.bench.cluster;

import id.balai.embedded.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL that takes nobody without TLS, and clients that let it prove who it is. */
final class PostgresTls {

    private static final String CERTIFICATE_FILE = "balai.crt";
    private static final String KEY_FILE = "balai.key";

    private PostgresTls() {}

    /**
     * Demands TLS of all who come from now on, of {@code plain} too.
     *
     * @param data the running server's folder
     * @param beside where the certificate is put for clients
     * @return how it is opened by a client that trusts only the certificate made here
     */
    static DatabaseAccess demand(DatabaseAccess plain, Path data, Path beside)
            throws IOException, SQLException, InterruptedException {
        Certificate certificate = Certificate.make(beside, "postgres", "ip:127.0.0.1");
        Files.copy(certificate.pem(), data.resolve(CERTIFICATE_FILE));
        // PostgreSQL takes no key that others can read.
        Path key = Files.createFile(
                data.resolve(KEY_FILE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, certificate.keyPem());
        Path rules = data.resolve("pg_hba.conf");
        Files.writeString(rules, Files.readString(rules).replaceAll("(?m)^host(?=\\s)", "hostssl"));
        try (Connection connection = plain.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '" + CERTIFICATE_FILE + "'");
            statement.execute("alter system set ssl_key_file = '" + KEY_FILE + "'");
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
        return new DatabaseAccess(
                plain.url() + "?sslmode=verify-full&sslrootcert=" + certificate.pem(), plain.user(), plain.password());
    }
}
