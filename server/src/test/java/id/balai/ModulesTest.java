package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|.*\\| ([^|]+) \\|$", Pattern.MULTILINE);

    /** The other Maven modules share our package's name but are libraries to the server. */
    static final DescribedPredicate<JavaClass> LIBRARIES = JavaClass.Predicates.resideInAnyPackage(
            "id.balai.contracts..",
            "id.balai.embedded..",
            "id.balai.stream..",
            "id.balai.eye..",
            "id.balai.simulator..",
            "id.balai.testing..");

    static final ApplicationModules MODULES = ApplicationModules.of(BalaiServer.class, LIBRARIES);

    /** Writes the modules' documentation to {@code target/spring-modulith-docs}. */
    @Test
    void modulesDocumentThemselves() {
        new Documenter(MODULES).writeDocumentation();
    }

    @Test
    void modulesSpeakOnlyThroughTheirFaces() {
        MODULES.verify();
    }

    @Test
    void thePageOnArchitectureTellsWhatEachModuleMayUse() throws IOException {
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (ApplicationModule module : MODULES) {
            String name = module.getIdentifier().toString();
            allowed.put(name, allowed(Files.readString(Path.of("src/main/java/id/balai", name, "package-info.java"))));
        }

        assertThat(told(Files.readString(Path.of("..", "ARCHITECTURE.md")))).isEqualTo(allowed);
    }

    /** Read, not asked of the class, whose place a test's package-info takes. A named face of a module is the module's. */
    private static Set<String> allowed(String packageInfo) {
        String list = packageInfo.split("allowedDependencies = ", 2)[1].split("\\)", 2)[0];
        return Pattern.compile("\"(\\w+)[^\"]*\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> told(String page) {
        String section = page.split("## Server modules", 2)[1].split("\n## ", 2)[0];
        Matcher row = ROW.matcher(section);
        Map<String, Set<String>> told = new TreeMap<>();
        while (row.find()) {
            told.put(
                    row.group(1),
                    row.group(2).equals("-") ? Set.of() : Set.of(row.group(2).split(", ")));
        }
        return told;
    }
}
