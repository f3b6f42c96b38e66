package vigie.api.openapi;

import io.micronaut.context.annotation.Value;
import io.micronaut.web.router.Router;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.reference.ApiReference;

/**
 * The description of the API (OpenAPI 3.1), made of three things: what the build reads from the code of the calls, the
 * annotations that open and close them, and what is written about them in {@code openapi/*.yml}. Made when it is first
 * asked for. Words about a call that is not there stop it; a call without words is not in it, and a test says so.
 */
@Singleton
@OpenAPIDefinition(info = @Info(title = "Vigie", version = "1"))
public class OpenApiDocument {
    private static final String READ = "META-INF/swagger/vigie-1.yml";

    private final Router router;
    private final String contact;
    private @Nullable Made made;

    private record Made(List<DescribedCall> calls, Branch document, String text) {}

    OpenApiDocument(Router router, @Value("${vigie.site.contact:}") String contact) {
        this.router = router;
        this.contact = contact;
    }

    /** As YAML. */
    String text() {
        return made().text;
    }

    List<DescribedCall> calls() {
        return made().calls;
    }

    Branch document() {
        return made().document;
    }

    private synchronized Made made() {
        Made ready = made;
        if (ready == null) {
            ready = make();
            made = ready;
        }
        return ready;
    }

    private Made make() {
        Branch read = new Branch(YamlTexts.read(READ));
        Branch written = new Branch(YamlTexts.read("openapi/document.yml"));
        Schemas schemas = new Schemas(read);
        schemas.mend();
        List<DescribedCall> calls = calls(read);
        Branch document = Branch.empty().put("openapi", "3.1.0");
        document.lay(written);
        Branch components = document.at("components");
        Branch paths = document.at("paths");
        calls.forEach(
                call -> paths.at(call.path()).put(call.method().toLowerCase(Locale.ROOT), call.operation(components)));
        components.put("schemas", read.at("components").at("schemas"));
        Schemas kept = new Schemas(document);
        kept.require(answered(kept, document));
        components.at("schemas").lay(written.at("x-schemas"));
        document.values().remove("x-schemas");
        kept.dropUnreached();
        if (!contact.isBlank()) {
            document.at("info").at("contact").put(contact.contains("@") ? "email" : "url", contact);
        }
        return new Made(calls, document, YamlTexts.write(document.values()));
    }

    private List<DescribedCall> calls(Branch read) {
        Map<String, CallWords> words = CallWords.all();
        Map<String, CallFacts> facts = CallFacts.all(router);
        List<DescribedCall> calls = new ArrayList<>();
        words.forEach((call, its) -> {
            int space = call.indexOf(' ');
            String method = call.substring(0, space);
            String place = call.substring(space + 1);
            CallFacts known = facts.get(call);
            if (known == null) {
                throw new IllegalStateException("Words are written about " + call + ", which is no call.");
            }
            Branch path = read.at("paths").at(ApiReference.PREFIX + place);
            calls.add(new DescribedCall(method, place, known, its, path.at(method.toLowerCase(Locale.ROOT))));
        });
        return calls;
    }

    /** The schemas of which answers are made, and no body: their fields are always there. */
    private static Set<String> answered(Schemas schemas, Branch document) {
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        document.at("paths")
                .eachNamed((path, item) -> item.eachNamed((method, operation) -> {
                    operation.find("requestBody").ifPresent(body -> sent.addAll(schemas.reached(body)));
                    answered.addAll(schemas.reached(operation.at("responses")));
                }));
        answered.removeAll(sent);
        return answered;
    }
}
