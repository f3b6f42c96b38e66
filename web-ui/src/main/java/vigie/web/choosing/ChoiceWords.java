package vigie.web.choosing;

import java.util.List;
import java.util.stream.Collectors;
import vigie.choosing.Candidate;
import vigie.choosing.ChoicesReader;
import vigie.choosing.FrequentLine;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.RedLine;
import vigie.choosing.RefusedAnswer;
import vigie.choosing.RefusedStance;
import vigie.choosing.Weight;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Option;
import vigie.questionnaire.Theme;
import vigie.web.layout.PageContext;

/** Choices in words. */
record ChoiceWords(PageContext context, Ordered ordered) {

    /** One value of the address. */
    String of(Chosen chosen) {
        String name = chosen.parameter();
        return switch (name) {
            case ChoicesReader.PURPOSE ->
                context.text("choose.purpose." + ordered.choices().purpose());
            case ChoicesReader.UNKNOWN ->
                context.text("choose.unknown." + ordered.choices().unknown());
            case ChoicesReader.WITH -> context.text("choose.chip.with", named(chosen.value()));
            default -> name.startsWith(ChoicesReader.WEIGHT + ".") ? weight(chosen) : line(chosen);
        };
    }

    private String named(String slug) {
        return ordered.platforms().stream()
                .filter(platform -> platform.slug().value().equals(slug))
                .map(Candidate::name)
                .findFirst()
                .orElse(slug);
    }

    private String weight(Chosen chosen) {
        String of = chosen.parameter().substring(chosen.parameter().indexOf('.') + 1);
        String subject = ordered.questionnaire().themes().stream()
                .filter(theme -> theme.key().equals(of))
                .map(Theme::label)
                .findFirst()
                .or(() ->
                        ordered.questionnaire().criterion(Integer.parseInt(of)).map(Criterion::brief))
                .map(context::say)
                .orElse(of);
        Weight weight = Weight.of(chosen.value()).orElse(Weight.COUNTS);
        return context.text("chip.value", subject, context.text("choose.weight." + weight));
    }

    private String line(Chosen chosen) {
        return ordered.choices().lines().stream()
                .filter(line -> line.chosen().contains(chosen))
                .map(line -> line instanceof RefusedAnswer refused
                        ? line(new RefusedAnswer(refused.criterion(), refused.ask(), List.of(chosen.value())))
                        : line(line))
                .map(words -> context.text("choose.chip.line", words))
                .findFirst()
                .orElse(chosen.value());
    }

    /** A red line. */
    String line(RedLine line) {
        return switch (line) {
            case FrequentLine frequent -> context.say(frequent.wording());
            case RefusedAnswer refused -> answers(refused);
            case RefusedStance refused ->
                context.text(
                        "chip.value",
                        context.say(refused.criterion().brief()),
                        context.text("choose.limit." + refused.limit()));
        };
    }

    /** The ask, and these options of it. */
    String answers(RefusedAnswer refused) {
        String options = refused.options().stream()
                .map(code -> refused.ask()
                        .option(code)
                        .map(Option::label)
                        .map(context::say)
                        .orElse(code))
                .collect(Collectors.joining(context.text("rule.or")));
        return context.text("chip.value", context.say(refused.ask().label()), options);
    }
}
