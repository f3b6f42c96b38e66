package vigie.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.http.annotation.Controller;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What keeps the pages pages. A rule that finds nothing to look at fails. */
@AnalyzeClasses(
        packages = "vigie.web",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenByHand.class})
class ArchitectureTest {

    /** Leaves out what annotation processing and jte write. */
    static final class WrittenByHand implements ImportOption {
        private static final Pattern GENERATED = Pattern.compile(".*/(\\$[^/]+\\.class|vigie/web/templates/.*)");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }

    @ArchTest
    static final ArchRule pagesDoNotKnowTheApi = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vigie.api..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule onlyTheStartKnowsTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("vigie.web.start..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vigie.migrations..", "java.sql..", "javax.sql..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresKnowTheLayoutAndNotOneAnother = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("layout")
            .definedBy("vigie.web.layout..")
            .layer("form")
            .definedBy("vigie.web.form..")
            .layer("session")
            .definedBy("vigie.web.session..")
            .layer("account")
            .definedBy("vigie.web.account..")
            .layer("administration")
            .definedBy("vigie.web.administration..")
            .layer("directory")
            .definedBy("vigie.web.directory..")
            .layer("choose")
            .definedBy("vigie.web.choosing..")
            .layer("rating")
            .definedBy("vigie.web.rating..")
            .layer("platform")
            .definedBy("vigie.web.platform..")
            .layer("experience")
            .definedBy("vigie.web.experience..")
            .layer("proposal")
            .definedBy("vigie.web.proposal..")
            .layer("comparison")
            .definedBy("vigie.web.comparison..")
            .layer("questionnaire")
            .definedBy("vigie.web.questionnaire..")
            .layer("report")
            .definedBy("vigie.web.report..")
            .layer("moderation")
            .definedBy("vigie.web.moderation..")
            .layer("sheet")
            .definedBy("vigie.web.sheet..")
            .layer("news")
            .definedBy("vigie.web.news..")
            .layer("discovery")
            .definedBy("vigie.web.discovery..")
            .layer("opendata")
            .definedBy("vigie.web.opendata..")
            .layer("reference")
            .definedBy("vigie.web.reference..")
            .layer("sharing")
            .definedBy("vigie.web.sharing..")
            .layer("follow")
            .definedBy("vigie.web.follow..")
            .layer("site")
            .definedBy("vigie.web.site..")
            .layer("error")
            .definedBy("vigie.web.error..")
            .layer("start")
            .definedBy("vigie.web.start..")
            .whereLayer("layout")
            .mayNotAccessAnyLayer()
            .whereLayer("form")
            .mayOnlyAccessLayers("layout")
            .whereLayer("form")
            .mayOnlyBeAccessedByLayers(
                    "account", "administration", "report", "moderation", "experience", "platform", "proposal", "follow")
            .whereLayer("session")
            .mayOnlyAccessLayers("layout")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("account")
            .whereLayer("account")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("administration")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("directory")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("choose")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rating")
            .mayOnlyAccessLayers("layout")
            .whereLayer("rating")
            .mayOnlyBeAccessedByLayers("platform", "questionnaire", "comparison")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("news")
            .whereLayer("news")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("discovery")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("opendata")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reference")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sharing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("follow")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("experience")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("proposal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("comparison")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("questionnaire")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("moderation")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sheet")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("site")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("error")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("vigie.web.(*)..").should().beFreeOfCycles().allowEmptyShould(false);

    @ArchTest
    static final ArchRule whatAnswersRequestsIsNamedAfterWhatItAnswers = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .haveNameMatching(".*(Pages|Files)")
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(false);

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
}
