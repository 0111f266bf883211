package id.balai;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

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
}
