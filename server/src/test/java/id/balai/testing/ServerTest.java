package id.balai.testing;

import id.balai.BalaiServer;
import id.balai.platform.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Base of tests that need the running server: real HTTP on a random port, real PostgreSQL, real sign-in, no Kafka. One
 * server is shared by all tests of a JVM that add no properties of their own, so tests must not count on empty tables:
 * make what you need under names of your own. The city is {@link TestCity}.
 */
@SpringBootTest(classes = BalaiServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {

    private static final Path DATA = dataFolder();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private TestCity city;

    @DynamicPropertySource
    static void installation(DynamicPropertyRegistry properties) {
        TestDatabase.connect(properties);
        properties.add("balai.data-dir", DATA::toString);
    }

    /** A client signed in as the test city's person of this role; each call signs in anew. */
    protected TestClient as(Role role) {
        city.ensure();
        return anonymous().signIn(TestCity.usernameOf(role), TestCity.PASSWORD);
    }

    /** A client signed in as a given person. */
    protected TestClient as(String username, String password) {
        return anonymous().signIn(username, password);
    }

    /** A client that is not signed in. */
    protected TestClient anonymous() {
        return new TestClient("http://127.0.0.1:" + port);
    }

    /** The shared server's data folder. */
    protected static Path dataDir() {
        return DATA;
    }

    private static Path dataFolder() {
        try {
            return Files.createTempDirectory("balai-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
