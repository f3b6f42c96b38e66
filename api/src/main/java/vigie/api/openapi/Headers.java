package vigie.api.openapi;

/** Headers of answers, each described once among the components. */
final class Headers {
    private Headers() {}

    static void refer(Branch response, String... names) {
        for (String name : names) {
            response.at("headers").at(name).put("$ref", "#/components/headers/" + name);
        }
    }
}
