package vigie.api.openapi;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.api.error.ProblemCode;
import vigie.language.Bilingual;
import vigie.reference.ApiCall;
import vigie.reference.ApiError;
import vigie.reference.ApiExample;
import vigie.reference.ApiPart;
import vigie.reference.ApiReference;

/** The description as people read it: made of the same document that programs get, when it is first asked for. */
@Singleton
final class DescribedReference implements ApiReference {
    private final OpenApiDocument document;
    private @Nullable Map<ApiPart, List<ApiCall>> made;

    DescribedReference(OpenApiDocument document) {
        this.document = document;
    }

    @Override
    public List<ApiCall> calls(ApiPart part) {
        return made().getOrDefault(part, List.of());
    }

    @Override
    public List<ApiError> errors() {
        return Arrays.stream(ProblemCode.values())
                .map(DescribedReference::error)
                .sorted(Comparator.comparingInt(ApiError::status))
                .toList();
    }

    private synchronized Map<ApiPart, List<ApiCall>> made() {
        Map<ApiPart, List<ApiCall>> ready = made;
        if (ready == null) {
            ready = new EnumMap<>(ApiPart.class);
            for (ApiPart part : ApiPart.values()) {
                ready.put(
                        part,
                        document.calls().stream()
                                .filter(call -> call.words().tag().equals(part.tag()))
                                .map(this::call)
                                .toList());
            }
            made = ready;
        }
        return ready;
    }

    private ApiCall call(DescribedCall call) {
        CallWords words = call.words();
        Branch all = document.document();
        Branch operation = all.at("paths").at(call.path()).at(call.method().toLowerCase(Locale.ROOT));
        Fields fields = new Fields(all.at("components"));
        Branch body =
                operation.find("requestBody").map(each -> each.at("content")).orElseGet(Branch::empty);
        return new ApiCall(
                words.id(),
                call.method(),
                call.path(),
                words.summary(),
                call.more().orElse(null),
                call.facts().role().orElse(null),
                call.facts()
                        .scope()
                        .filter(scope -> call.facts().role().isPresent())
                        .orElse(null),
                fields.ofParameters(words.parameters()),
                fields.ofBody(body),
                examples(body),
                words.status(),
                examples(operation
                        .at("responses")
                        .at(String.valueOf(words.status()))
                        .find("content")
                        .orElseGet(Branch::empty)),
                words.errors().stream().map(DescribedReference::error).toList(),
                call.errors().codes().stream()
                        .filter(code -> !words.errors().contains(code))
                        .map(Enum::name)
                        .toList());
    }

    private static List<ApiExample> examples(Branch content) {
        return content.values().keySet().stream()
                .filter(media -> content.at(media).values().containsKey("example"))
                .map(media -> new ApiExample(
                        media, ExampleText.of(content.at(media).values().get("example"))))
                .toList();
    }

    private static ApiError error(ProblemCode code) {
        return new ApiError(code.status().getCode(), code.name(), new Bilingual(code.fr(), code.en()));
    }
}
