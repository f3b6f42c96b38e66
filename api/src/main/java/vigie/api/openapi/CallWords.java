package vigie.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.api.error.ProblemCode;
import vigie.language.Bilingual;
import vigie.reference.ApiPart;

/**
 * What people need to know of a call and its code does not say.
 *
 * @param id its stable name, for those who generate clients
 * @param tag what it is part of
 * @param summary one line
 * @param parameters the names, among the components, of those in its path, query and headers
 * @param status of its answer when all is well
 * @param errors beside those that any such call can have
 * @param request an example of a body; empty for calls without one
 * @param response an example of an answer; empty for calls that answer nothing
 * @param overlay what is laid over the call's description, where its code does not say it
 */
record CallWords(
        String id,
        String tag,
        Bilingual summary,
        List<String> parameters,
        int status,
        List<ProblemCode> errors,
        Optional<Object> request,
        Optional<Map<String, Object>> response,
        boolean bodyOptional,
        Branch overlay) {
    /** All that is written about calls, by method and path. */
    static Map<String, CallWords> all() {
        Map<String, CallWords> all = new LinkedHashMap<>();
        for (String tag : ApiPart.tags()) {
            new Branch(YamlTexts.read("openapi/" + tag + ".yml"))
                    .eachNamed((call, words) -> all.put(call, read(call, tag, words)));
        }
        return all;
    }

    private static CallWords read(String call, String tag, Branch words) {
        Branch summary = words.at("summary");
        return new CallWords(
                needed(words, "id", call),
                tag,
                new Bilingual(needed(summary, "fr", call), needed(summary, "en", call)),
                words.texts("parameters"),
                words.text("status").map(Integer::valueOf).orElse(200),
                new ArrayList<>(
                        words.texts("errors").stream().map(ProblemCode::valueOf).toList()),
                Optional.ofNullable(words.values().get("request")),
                YamlTexts.find("openapi/examples/" + needed(words, "id", call) + ".json"),
                words.text("body").filter("optional"::equals).isPresent(),
                words.at("overlay"));
    }

    private static String needed(Branch words, String name, String call) {
        return words.text(name).orElseThrow(() -> new IllegalStateException(call + " lacks " + name + "."));
    }
}
