package vigie.questionnaire;

import static vigie.document.Nodes.both;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;

import vigie.document.Node;
import vigie.document.Nodes;
import vigie.document.Problems;

/**
 * A small questionnaire with an ask of every type and a condition of every kind:
 *
 * <ul>
 *   <li>1 charter (ethics; not for SERVICE): 1a choice YES, NO; 1b choices ICF, EMCC, OWN; 1c text
 *   <li>2 lock-in (contract; 24 months): 2a number of months; 2b number in percent; above 12 months ALERT, else NEUTRAL
 *       for CONTRACTUAL only
 *   <li>3 tracking (ethics): 3a choice YES, NO; YES is ALERT
 * </ul>
 */
public final class SampleQuestionnaire {
    private SampleQuestionnaire() {}

    public static Questionnaire questionnaire() {
        return read(tree());
    }

    public static Questionnaire read(Node tree) {
        Problems problems = new Problems("questionnaire.yaml");
        Questionnaire read = QuestionnaireReader.read(Nodes.document("questionnaire.yaml", tree), problems);
        if (read == null) {
            throw new IllegalStateException(problems.found().toString());
        }
        return read;
    }

    public static Node tree() {
        return fields(
                "version",
                "1",
                "source",
                both("La commission", "The commission"),
                "kinds",
                fields("CONTRACTUAL", kind("contractuelle"), "SERVICE", kind("de service"), "HYBRID", kind("hybride")),
                "offers",
                fields("BOOKING", both("Rendez-vous", "Booking"), "CHATBOT", both("Robot", "Chatbot")),
                "themes",
                list(
                        fields("key", "ethics", "fr", "Éthique", "en", "Ethics"),
                        fields("key", "contract", "fr", "Contrat", "en", "Contract")),
                "criteria",
                list(charter(), lockIn(), tracking()));
    }

    private static Node kind(String name) {
        return fields("fr", name, "en", name, "meaning", both("Sens", "Meaning"));
    }

    private static Node charter() {
        return criterion(
                "1",
                "charter",
                "ethics",
                list("CONTRACTUAL", "HYBRID"),
                "12",
                list(
                        ask("1a", "choice", "options", options("YES", "NO")),
                        ask("1b", "choices", "options", options("ICF", "EMCC", "OWN")),
                        ask("1c", "text", "added", "true")),
                list(
                        rule(fields("1a", list("NO")), "UNFAVOURABLE"),
                        rule(fields("1a", list("YES"), "1b", list("ICF", "EMCC")), "FAVOURABLE"),
                        rule(fields("1a", list("YES")), "MIXED")));
    }

    private static Node lockIn() {
        return criterion(
                "2",
                "lock-in",
                "contract",
                list("CONTRACTUAL", "SERVICE", "HYBRID"),
                "24",
                list(ask("2a", "number", "unit", "month"), ask("2b", "number", "unit", "percent")),
                list(
                        rule(fields("2a", fields("more_than", "12")), "ALERT"),
                        rule(fields("2a", fields("at_most", "12"), "kind", list("CONTRACTUAL")), "NEUTRAL")));
    }

    private static Node tracking() {
        return criterion(
                "3",
                "tracking",
                "ethics",
                list("CONTRACTUAL", "SERVICE", "HYBRID"),
                "12",
                list(ask("3a", "choice", "options", options("YES", "NO"))),
                list(rule(fields("3a", list("YES")), "ALERT")));
    }

    private static Node criterion(
            String number, String key, String theme, Node appliesTo, String months, Node asks, Node stance) {
        return fields(
                "number",
                number,
                "key",
                key,
                "theme",
                theme,
                "short",
                both("Nom " + number, "Name " + number),
                "question",
                both("Question " + number + " ?", "Question " + number + "?"),
                "applies_to",
                appliesTo,
                "experience",
                both("Vécu " + number, "Lived " + number),
                "expires_after_months",
                months,
                "asks",
                asks,
                "stance",
                stance);
    }

    private static Node ask(String id, String type, String key, Object value) {
        return fields("id", id, "label", both("Demande " + id, "Ask " + id), "type", type, key, value);
    }

    private static Node options(String... codes) {
        Node options = fields();
        for (String code : codes) {
            options = Nodes.with(options, code, both(code, code));
        }
        return options;
    }

    private static Node rule(Node when, String then) {
        return fields("when", when, "then", then, "because", both("Parce que " + then, "Because " + then));
    }
}
