package id.balai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.city.Areas;
import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a server of its own, on an empty database and a folder of import files. */
class DemoLoaderTest extends ServerTest {

    @TempDir
    private static Path folder;

    @Autowired
    private Areas areas;

    @Autowired
    private List<ApplicationRunner> runners;

    @DynamicPropertySource
    static void demo(DynamicPropertyRegistry properties) throws IOException {
        for (String file : List.of("areas.csv", "areas.geojson", "agencies.csv", "roads.geojson")) {
            try (var content = DemoLoaderTest.class.getResourceAsStream("/city/" + file)) {
                Files.write(
                        folder.resolve(file),
                        java.util.Objects.requireNonNull(content).readAllBytes());
            }
        }
        Files.writeString(folder.resolve("people.csv"), """
                nama_pengguna,nama,peran,opd,wilayah,surel,telepon,sandi
                operator-demo,Operator Demo 1,OPERATOR,,,,,sandi-demo-1
                """);
        properties.add("balai.demo-dir", folder::toString);
        properties.add("balai.first-administrator-password", () -> "hanya-sekali-77");
    }

    @Test
    void theCityIsThereAtTheFirstStartAndLoadedOnlyOnce() throws Exception {
        assertThat(areas.nameOf("99.71")).isEqualTo("Kota Uji");
        assertThat(as("operator-demo", "sandi-demo-1")
                        .get("/api/city")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Kota Uji");

        Files.writeString(folder.resolve("people.csv"), "nama_pengguna,nama,peran\nlain,Lain,OPERATOR\n");
        ApplicationArguments none = new DefaultApplicationArguments();
        for (ApplicationRunner runner : runners) {
            runner.run(none);
        }
        assertThat(as("admin", "hanya-sekali-77")
                        .get("/api/session")
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(as(Role.ADMINISTRATOR)
                        .get("/api/people?q=lain")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }
}
