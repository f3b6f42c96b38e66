package vigie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What keeps the domain a domain. A rule that finds nothing to look at fails. */
@AnalyzeClasses(
        packages = "vigie",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenByHand.class})
class ArchitectureTest {
    private static final Set<String> AMBIENT = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.time.InstantSource.system");
    private static final Pattern READS_A_CLOCK = Pattern.compile("java\\.time\\.(.+\\.now|Clock\\.(system|tick).*)");

    private static final String TYPES_INSIDE_TRANSACTIONAL =
            "io\\.micronaut\\.transaction\\.TransactionDefinition\\$(Isolation|Propagation)";

    /** Leaves out what annotation processing writes: {@code $Answer$Introspection} and the like. */
    static final class WrittenByHand implements ImportOption {
        private static final Pattern GENERATED = Pattern.compile(".*/\\$[^/]+\\.class");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }

    @ArchTest
    static final ArchRule dependsOnTheJdkAndAFewAnnotations = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "vigie..",
                            "java..",
                            "javax.crypto..",
                            "jakarta.inject..",
                            "org.jspecify.annotations..",
                            "io.micronaut.data.annotation..",
                            "io.micronaut.data.model..",
                            "io.micronaut.core.convert..",
                            "io.micronaut.transaction.annotation..")
                    .or(nameMatching(TYPES_INSIDE_TRANSACTIONAL)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule knowsNothingOfSqlOrHttp = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresDependOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("identity")
            .definedBy("vigie.identity..")
            .layer("language")
            .definedBy("vigie.language..")
            .layer("site")
            .definedBy("vigie.site..")
            .layer("refusal")
            .definedBy("vigie.refusal..")
            .layer("limit")
            .definedBy("vigie.limit..")
            .layer("form")
            .definedBy("vigie.form..")
            .layer("once")
            .definedBy("vigie.once..")
            .layer("mail")
            .definedBy("vigie.mail..")
            .layer("member")
            .definedBy("vigie.member..")
            .layer("totp")
            .definedBy("vigie.totp..")
            .layer("session")
            .definedBy("vigie.session..")
            .layer("personaltoken")
            .definedBy("vigie.personaltoken..")
            .layer("account")
            .definedBy("vigie.account..")
            .layer("document")
            .definedBy("vigie.document..")
            .layer("platform")
            .definedBy("vigie.platform..")
            .layer("questionnaire")
            .definedBy("vigie.questionnaire..")
            .layer("rating")
            .definedBy("vigie.rating..")
            .layer("answer")
            .definedBy("vigie.answer..")
            .layer("moderation")
            .definedBy("vigie.moderation..")
            .layer("report")
            .definedBy("vigie.report..")
            .layer("experience")
            .definedBy("vigie.experience..")
            .layer("proposal")
            .definedBy("vigie.proposal..")
            .layer("importing")
            .definedBy("vigie.importing..")
            .layer("directory")
            .definedBy("vigie.directory..")
            .layer("choosing")
            .definedBy("vigie.choosing..")
            .layer("follow")
            .definedBy("vigie.follow..")
            .layer("comparison")
            .definedBy("vigie.comparison..")
            .layer("demonstration")
            .definedBy("vigie.demonstration..")
            .layer("export")
            .definedBy("vigie.export..")
            .layer("reference")
            .definedBy("vigie.reference..")
            .whereLayer("identity")
            .mayNotAccessAnyLayer()
            .whereLayer("language")
            .mayNotAccessAnyLayer()
            .whereLayer("site")
            .mayNotAccessAnyLayer()
            .whereLayer("refusal")
            .mayOnlyAccessLayers("language")
            .whereLayer("limit")
            .mayOnlyAccessLayers("identity", "refusal")
            .whereLayer("form")
            .mayOnlyAccessLayers("identity", "refusal", "limit", "member")
            .whereLayer("once")
            .mayOnlyAccessLayers("identity", "refusal", "limit", "member")
            .whereLayer("mail")
            .mayOnlyAccessLayers("identity", "language")
            .whereLayer("member")
            .mayOnlyAccessLayers("identity", "language", "refusal", "limit", "mail")
            .whereLayer("totp")
            .mayOnlyAccessLayers("identity", "language", "refusal", "limit", "mail", "member")
            .whereLayer("session")
            .mayOnlyAccessLayers("identity", "language", "refusal", "limit", "mail", "member", "totp")
            .whereLayer("personaltoken")
            .mayOnlyAccessLayers("identity", "language", "refusal", "mail", "member", "session")
            .whereLayer("account")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("document")
            .mayOnlyAccessLayers("language", "identity")
            .whereLayer("platform")
            .mayOnlyAccessLayers("language", "identity")
            .whereLayer("questionnaire")
            .mayOnlyAccessLayers("language", "identity", "document", "platform")
            .whereLayer("rating")
            .mayOnlyAccessLayers("language", "platform", "questionnaire")
            .whereLayer("answer")
            .mayOnlyAccessLayers("language", "identity", "document", "platform", "questionnaire")
            .whereLayer("moderation")
            .mayOnlyAccessLayers("identity", "language", "document", "refusal", "limit", "mail", "member", "platform")
            .whereLayer("report")
            .mayOnlyAccessLayers("identity", "language", "refusal", "limit", "mail", "member", "platform", "moderation")
            .whereLayer("experience")
            .mayOnlyAccessLayers(
                    "identity",
                    "language",
                    "refusal",
                    "limit",
                    "member",
                    "session",
                    "platform",
                    "questionnaire",
                    "rating",
                    "moderation")
            .whereLayer("export")
            .mayOnlyAccessLayers("language", "platform", "questionnaire", "answer", "importing", "experience")
            .whereLayer("proposal")
            .mayOnlyAccessLayers(
                    "identity",
                    "language",
                    "document",
                    "refusal",
                    "limit",
                    "member",
                    "platform",
                    "questionnaire",
                    "answer",
                    "moderation")
            .whereLayer("proposal")
            .mayOnlyBeAccessedByLayers("account", "demonstration")
            .whereLayer("importing")
            .mayOnlyBeAccessedByLayers("demonstration", "export")
            .whereLayer("demonstration")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reference")
            .mayOnlyAccessLayers("language", "member", "personaltoken")
            .whereLayer("reference")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("choosing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("comparison")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers("choosing", "comparison", "follow")
            .whereLayer("follow")
            .mayOnlyAccessLayers("identity", "language", "refusal", "mail", "member", "platform", "directory")
            .whereLayer("follow")
            .mayOnlyBeAccessedByLayers("account", "demonstration")
            .ensureAllClassesAreContainedInArchitecture()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("vigie.(*)..").should().beFreeOfCycles().allowEmptyShould(false);

    @ArchTest
    static final ArchRule noPackageIsADrawer = noClasses()
            .should()
            .resideInAnyPackage(
                    "..common..", "..util..", "..utils..", "..shared..", "..helper..", "..helpers..", "..misc..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule noNameEndsInARole = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Model|Vo|VO|Cmd|Controller)")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(be(describe(
                    "in a @NullMarked package",
                    (JavaClass each) -> each.getPackage().isAnnotatedWith(NullMarked.class))))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule noDateOrCalendar = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Date.class).or(assignableTo(Calendar.class)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule timeAndIdsAreInjected = noClasses()
            .should()
            .accessTargetWhere(describe("reads a clock or makes an id", ArchitectureTest::isAmbient))
            .allowEmptyShould(false);

    private static boolean isAmbient(JavaAccess<?> access) {
        String target = access.getTargetOwner().getName() + "." + access.getName();
        return AMBIENT.contains(target) || READS_A_CLOCK.matcher(target).matches();
    }

    @ArchTest
    static final ArchRule chanceIsInjected = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Random.class).or(resideInAnyPackage("java.util.random..")))
            .allowEmptyShould(false);
}
