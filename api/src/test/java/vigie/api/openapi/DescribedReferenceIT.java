package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.api.error.ProblemCode;
import vigie.member.Role;
import vigie.personaltoken.TokenScope;
import vigie.reference.ApiCall;
import vigie.reference.ApiError;
import vigie.reference.ApiField;
import vigie.reference.ApiPart;
import vigie.reference.ApiReference;

/** People read of the same calls as programs. */
@MicronautTest(transactional = false)
class DescribedReferenceIT implements FilledDirectory {
    @Inject
    ApiReference reference;

    @Inject
    OpenApiDocument document;

    private List<ApiCall> calls() {
        return Arrays.stream(ApiPart.values())
                .flatMap(part -> reference.calls(part).stream())
                .toList();
    }

    private ApiCall call(String id) {
        return calls().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyDescribedCallIsInItOnce() {
        assertThat(calls())
                .hasSizeGreaterThan(60)
                .extracting(call -> call.method() + " " + call.path())
                .containsExactlyInAnyOrderElementsOf(document.calls().stream()
                        .map(call -> call.method() + " " + call.path())
                        .toList());
    }

    /** Reading what is there must not write into it. */
    @Test
    void theDescriptionStaysAsItWas() {
        String before = document.text();
        calls();
        assertThat(YamlTexts.write(document.document().values())).isEqualTo(before);
    }

    @Test
    void saysWhoMayAsk() {
        assertThat(call("listPlatforms").role()).isNull();
        assertThat(call("listPlatforms").scope()).isNull();
        assertThat(call("report").role()).isNull();
        assertThat(call("readMe").role()).isEqualTo(Role.MEMBER);
        assertThat(call("readMe").scope()).isEqualTo(TokenScope.READ);
        assertThat(call("deleteMe").scope()).isNull();
        assertThat(call("listCases").role()).isEqualTo(Role.MODERATOR);
    }

    @Test
    void saysWhatIsSentAndWhatComes() {
        ApiCall write = call("writeMyExperience");
        assertThat(write.parameters()).extracting(ApiField::name).containsExactly("slug", "If-Match", "If-None-Match");
        assertThat(write.body()).extracting(ApiField::name).contains("relation", "ratings[].criterion", "submit");
        assertThat(write.requests()).hasSize(1);
        assertThat(write.answers()).singleElement().satisfies(example -> {
            assertThat(example.media()).isEqualTo("application/json");
            assertThat(example.text()).contains("\"status\": \"SUBMITTED\"");
        });
        assertThat(call("importPlatforms").requests()).hasSize(3);
        assertThat(call("unfollowPlatform").status()).isEqualTo(204);
        assertThat(call("unfollowPlatform").answers()).isEmpty();
    }

    @Test
    void tellsACallsOwnErrorsFromThoseOfEveryCall() {
        ApiCall write = call("writeMyExperience");
        assertThat(write.errors()).extracting(ApiError::code).containsExactly("NOT_FOUND", "STALE");
        assertThat(write.usual())
                .contains("BAD_REQUEST", "NOT_SIGNED_IN", "TOO_LARGE")
                .doesNotContain("STALE");
        assertThat(reference.errors())
                .hasSize(ProblemCode.values().length)
                .isSortedAccordingTo(Comparator.comparingInt(ApiError::status));
    }

    /** Who is let in is said apart. */
    @Test
    void moreIsWhatTheSummaryDoesNotSay() {
        assertThat(call("writeMyExperience").more()).contains("Keeps a draft").doesNotContain("session");
        assertThat(call("downloadFile").more()).contains("as one file");
        assertThat(call("readMe").more()).isNull();
    }
}
