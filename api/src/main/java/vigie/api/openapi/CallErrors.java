package vigie.api.openapi;

import static vigie.api.error.ProblemCode.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigie.api.error.Problem;
import vigie.api.error.ProblemCode;
import vigie.member.Role;

/** The errors that a call can answer with: those of any call of its sort, and its own. */
record CallErrors(Map<Integer, List<ProblemCode>> byStatus) {
    static CallErrors of(CallFacts facts, CallWords words, boolean body) {
        Set<ProblemCode> codes =
                EnumSet.of(BAD_REQUEST, NOT_SIGNED_IN, NOT_ACCEPTABLE, TOO_MANY_REQUESTS, INTERNAL_ERROR, UNAVAILABLE);
        if (!facts.publicRead()) {
            codes.add(NOT_ALLOWED);
        }
        if (facts.role().filter(role -> role != Role.MEMBER).isPresent()) {
            codes.add(TOTP_SETUP_REQUIRED);
        }
        if (facts.changes()) {
            codes.add(CROSS_SITE);
        }
        if (facts.keyed()) {
            codes.addAll(EnumSet.of(KEY_REUSED, IN_PROGRESS));
        }
        if (body) {
            codes.addAll(EnumSet.of(TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
        }
        codes.addAll(words.errors());
        Map<Integer, List<ProblemCode>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(code.status().getCode(), status -> new ArrayList<>())
                .add(code));
        return new CallErrors(byStatus);
    }

    List<ProblemCode> codes() {
        return byStatus.values().stream().flatMap(List::stream).toList();
    }

    /** Each set of codes is described once, among the components, and referred to from here. */
    void write(Branch responses, Branch components) {
        byStatus.forEach((status, codes) -> {
            String name = String.join(".", codes.stream().map(Enum::name).toList());
            components.at("responses").put(name, response(codes, components.at("examples")));
            responses.at(String.valueOf(status)).put("$ref", "#/components/responses/" + name);
        });
    }

    private static Branch response(List<ProblemCode> codes, Branch examples) {
        Branch response = Branch.empty();
        response.put(
                "description",
                String.join(
                        " ",
                        codes.stream()
                                .map(code -> "`" + code.name() + "` " + code.en())
                                .toList()));
        headers(codes.getFirst(), response);
        Branch media = response.at("content").at(Problem.MEDIA_TYPE);
        media.at("schema").put("$ref", "#/components/schemas/Problem");
        for (ProblemCode code : codes) {
            examples.at(code.name()).put("value", example(code));
            media.at("examples").at(code.name()).put("$ref", "#/components/examples/" + code.name());
        }
        return response.put("x-codes", codes.stream().map(Enum::name).toList());
    }

    private static void headers(ProblemCode code, Branch response) {
        switch (code.status()) {
            case UNAUTHORIZED -> Headers.refer(response, "WWW-Authenticate");
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> Headers.refer(response, "Retry-After");
            default -> {}
        }
    }

    private static Branch example(ProblemCode code) {
        Problem problem = Problem.of(code, false, "7d1f4c0e9b2a4f63", List.of());
        return Branch.empty()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("code", problem.code())
                .put("instance", problem.instance());
    }
}
