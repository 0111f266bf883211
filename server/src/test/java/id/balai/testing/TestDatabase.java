package id.balai.testing;

import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.TestPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL a JVM; each Spring context gets a database of its own in it. */
final class TestDatabase {

    private TestDatabase() {}

    static void connect(DynamicPropertyRegistry properties) {
        DatabaseAccess database = TestPostgres.freshDatabase();
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::user);
        properties.add("spring.datasource.password", database::password);
    }
}
