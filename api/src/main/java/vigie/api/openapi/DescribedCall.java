package vigie.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call, with all that is known of it. */
record DescribedCall(String method, String path, CallFacts facts, CallWords words, Branch read) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final String JSON = "application/json";

    /**
     * What the document says of it, made of what was read from the code and of what was written about it.
     *
     * @param components of the document: its parameters are known already, errors are added
     */
    Branch operation(Branch components) {
        Branch operation = Branch.empty()
                .put("operationId", words.id())
                .put("tags", List.of(words.tag()))
                .put("summary", words.summary().en());
        operation.put(
                "description",
                Stream.of(more(), Optional.of(who())).flatMap(Optional::stream).collect(Collectors.joining("\n\n")));
        operation.put("parameters", parameters(components.at("parameters")));
        body().ifPresent(body -> operation.put("requestBody", body));
        Branch responses = operation.at("responses");
        responses.put(String.valueOf(words.status()), success());
        errors().write(responses, components);
        if (isTagged()) {
            responses.at("304").put("description", "What the asker has (`If-None-Match`) is still so.");
        }
        operation.put("security", security());
        facts.role().ifPresent(role -> operation.put("x-role", role.name()));
        facts.scope().filter(scope -> !facts.publicRead()).ifPresent(scope -> operation.put("x-scope", scope.name()));
        operation.lay(words.overlay());
        return operation;
    }

    /** What its code, or what is written about it, says beside its summary. */
    Optional<String> more() {
        return words.overlay().text("description").or(() -> read.text("description"));
    }

    CallErrors errors() {
        return CallErrors.of(facts, words, hasBody());
    }

    /** Whether its answer has an entity tag, as all reads have that answer something. */
    private boolean isTagged() {
        return !facts.changes() && words.status() == 200;
    }

    private List<Object> parameters(Branch known) {
        Set<String> inPath =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> told = words.parameters().stream()
                .map(known::at)
                .filter(each -> each.text("in").filter("path"::equals).isPresent())
                .map(each -> each.text("name").orElseThrow())
                .collect(Collectors.toSet());
        if (!inPath.equals(told)) {
            throw new IllegalStateException(method + " " + path + " has " + inPath + " in it, not " + told + ".");
        }
        List<String> names = new ArrayList<>(words.parameters());
        if (isTagged()) {
            names.add("If-None-Match");
        }
        if (facts.keyed()) {
            names.add("Idempotency-Key");
        }
        names.add("Accept-Language");
        return names.stream()
                .<Object>map(name -> Map.of("$ref", "#/components/parameters/" + name))
                .toList();
    }

    private boolean hasBody() {
        return bodySchema().isPresent() || words.overlay().find("requestBody").isPresent();
    }

    // The processor takes the method's other parameters for fields, for it does not know where they come from.
    private Optional<Map<?, ?>> bodySchema() {
        return read.find("requestBody")
                .flatMap(body -> body.at("content").find(JSON))
                .map(media -> media.at("schema").values())
                .map(schema -> schema.get("allOf") instanceof List<?> all ? all.getFirst() : schema)
                .filter(schema -> schema instanceof Map<?, ?> map && map.containsKey("$ref"))
                .map(schema -> (Map<?, ?>) schema);
    }

    private Optional<Branch> body() {
        return bodySchema().map(schema -> {
            Branch body = Branch.empty().put("required", !words.bodyOptional());
            Branch media = body.at("content").at(JSON).put("schema", schema);
            words.request().ifPresent(example -> media.put("example", example));
            return body;
        });
    }

    private Branch success() {
        Branch answer = Branch.empty().put("description", said(words.status()));
        Headers.refer(answer, "X-Request-Id", "RateLimit", "RateLimit-Policy");
        if (isTagged()) {
            Headers.refer(answer, "ETag", "Cache-Control", "Vary");
        }
        if (facts.keyed()) {
            Headers.refer(answer, "Idempotent-Replayed");
        }
        if (words.parameters().contains("cursor")) {
            Headers.refer(answer, "Link");
        }
        read.at("responses")
                .eachNamed((status, response) -> response.find("content")
                        .flatMap(content -> content.find(JSON))
                        .map(media -> media.at("schema"))
                        .filter(schema -> schema.values().containsKey("$ref"))
                        .ifPresent(schema -> {
                            Branch media = answer.at("content").at(JSON).put("schema", schema);
                            words.response().ifPresent(example -> media.put("example", example));
                        }));
        return answer;
    }

    private static String said(int status) {
        return switch (status) {
            case 200 -> "As it is now.";
            case 201 -> "Made.";
            case 202 -> "Taken.";
            default -> "Done.";
        };
    }

    private String who() {
        if (facts.role().isEmpty()) {
            return facts.publicRead()
                    ? "No account is needed."
                    : "No account is needed; with one, the call is its member's.";
        }
        String session = "A session with the role " + facts.role().get() + " is needed";
        return facts.scope()
                .map(scope -> session + ", or a personal token with the scope " + scope + ".")
                .orElse(session + "; no personal token will do.");
    }

    private List<Object> security() {
        List<Object> ways = new ArrayList<>();
        if (facts.publicRead()) {
            return ways;
        }
        if (facts.role().isEmpty()) {
            ways.add(Map.of());
        }
        ways.add(Map.of("session", List.of()));
        facts.scope().ifPresent(scope -> ways.add(Map.of("personalToken", List.of())));
        return ways;
    }
}
