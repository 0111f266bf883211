package id.balai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that the module graph does not know; see ARCHITECTURE.md. */
class DependencyRulesTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("id.balai");

    @Test
    void controllersTranslateAndLeaveSqlToStores() {
        check(noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class, JdbcTemplate.class));
    }

    @Test
    void controllersAreNobodysFace() {
        check(classes().that().areAnnotatedWith(RestController.class).should().resideInAPackage("..internal.."));
    }

    @Test
    void theMapOfTheCityIsPureAndKnowsNoSpring() {
        check(noClasses()
                .that()
                .haveSimpleName("CityMap")
                .or()
                .haveSimpleName("WorkingCalendar")
                .or()
                .haveSimpleName("WorkingHours")
                .or()
                .haveSimpleName("Scope")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    }

    @Test
    void theCityStandsBelowPeopleAndPeopleBelowTheWork() {
        check(noClasses()
                .that()
                .resideInAPackage("id.balai.city..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "id.balai.identity..", "id.balai.audit..", "id.balai.incident..", "id.balai.camera.."));
        check(noClasses()
                .that()
                .resideInAnyPackage("id.balai.identity..", "id.balai.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("id.balai.incident..", "id.balai.camera..", "id.balai.indicator.."));
        check(noClasses()
                .that()
                .resideInAPackage("id.balai.incident..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("id.balai.camera..", "id.balai.indicator.."));
    }

    @Test
    void nativeCodeAndTheBrokerStayOutOfTheServer() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("id.balai.embedded..", "id.balai.eye..", "id.balai.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco..", "ai.onnxruntime..", "kafka.."));
    }

    @Test
    void modulesDoNotGoInCircles() {
        check(slices().matching("id.balai.(*)..").should().beFreeOfCycles());
    }

    private static void check(ArchRule rule) {
        rule.check(SERVER);
    }
}
