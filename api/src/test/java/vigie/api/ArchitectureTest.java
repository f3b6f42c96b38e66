package vigie.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Who may know whom in the API, and how things are called. */
@AnalyzeClasses(packages = "vigie.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ADAPTERS_ARE_KNOWN_BY_THEIR_PORT_ALONE = classes()
            .that(describe("are written by hand", ArchitectureTest::isWritten))
            .and()
            .resideInAnyPackage("vigie.api.persistence", "vigie.api.document")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule ADAPTERS_ARE_NAMED_AFTER_WHAT_THEY_SPEAK_TO =
            classes().that().haveSimpleNameStartingWith("Jdbc").should().resideInAPackage("vigie.api.persistence");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_PERSISTENCE = noClasses()
            .that()
            .resideOutsideOfPackage("vigie.api.persistence")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data.jdbc..", "org.postgresql..");

    @ArchTest
    static final ArchRule YAML_IS_READ_IN_TWO_PLACES = noClasses()
            .that()
            .resideOutsideOfPackages("vigie.api.document", "vigie.api.openapi")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..");

    @ArchTest
    static final ArchRule MAIL_STAYS_IN_MAIL = noClasses()
            .that()
            .resideOutsideOfPackage("vigie.api.mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.simplejavamail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule HTTP_STAYS_OUT_OF_THE_ADAPTERS = noClasses()
            .that()
            .resideInAnyPackage("vigie.api.persistence", "vigie.api.document")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut.http..");

    @ArchTest
    static final ArchRule FEATURES_KNOW_ONE_ANOTHER_ONE_WAY =
            slices().matching("vigie.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MIGRATIONS_ARE_NOT_SEEN =
            noClasses().should().dependOnClassesThat().resideInAPackage("vigie.migrations..");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .that(describe("are written by hand", ArchitectureTest::isWritten))
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Model|Vo|Cmd|Controller|Repository)");

    @ArchTest
    static final ArchRule ENDPOINTS_ARE_CALLED_API = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .haveSimpleNameEndingWith("Api")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static void everyPackageSaysWhatMayBeNull(JavaClasses api) {
        Set<String> packages = api.stream()
                .filter(ArchitectureTest::isWritten)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(packages).contains("vigie.api.persistence", "vigie.api.document", "vigie.api.platform");
        assertThat(packages)
                .allSatisfy(name -> assertThat(
                                api.getPackage(name).tryGetPackageInfo().isPresent()
                                        && api.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as(name)
                        .isTrue());
    }

    /** What annotation processors and jte write has names and access of its own. */
    private static boolean isWritten(JavaClass type) {
        return !type.getPackageName().equals("vigie.api.mail.templates")
                && !type.getName().contains(".$")
                && !type.getName().contains("$Intercepted")
                && !type.getSimpleName().equals("package-info");
    }
}
