package vigie.web.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.directory.PlatformSheet;
import vigie.platform.WebAddress;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Standing;
import vigie.questionnaire.Theme;
import vigie.web.layout.PageContext;

/**
 * What a picture says, in words that can be drawn.
 *
 * @param banner that all is invented, in a demonstration; null elsewhere
 * @param over what the site is, beside its name
 * @param title in large letters
 * @param under a line or two below it
 * @param signs in groups, from the left
 * @param foot at the bottom
 * @param address of the site without its scheme; null when its operator did not say it
 */
record Card(
        @Nullable String banner,
        String site,
        String over,
        String title,
        String under,
        List<Group> signs,
        String foot,
        @Nullable String address) {

    /** @param label above them; empty for none */
    record Group(String label, List<Sign> signs) {
        Group {
            signs = List.copyOf(signs);
        }
    }

    /** @param word beside it; empty where its place tells what it is */
    record Sign(CriterionState state, String word) {}

    Card {
        signs = List.copyOf(signs);
    }

    static Card of(PageContext context, Questionnaire questionnaire, PlatformSheet sheet) {
        String name = Typeface.SERIF.drawable(sheet.platform().name());
        boolean readable = name.codePoints().anyMatch(Character::isLetterOrDigit);
        return new Card(
                banner(context),
                Typeface.SERIF.drawable(context.site().name()),
                context.text("directory.title"),
                readable ? name : WebAddress.shownSite(sheet.platform().website()),
                context.say(questionnaire.kind(sheet.platform().kind()).label()),
                questionnaire.themes().stream()
                        .map(theme -> group(context, sheet, theme))
                        .toList(),
                context.text(
                        "facts.coverage.value",
                        sheet.standing().documented(),
                        sheet.standing().applicable()),
                address(context));
    }

    private static Group group(PageContext context, PlatformSheet sheet, Theme theme) {
        return new Group(
                context.say(theme.label()),
                sheet.standing().criteria().stream()
                        .filter(standing -> standing.criterion().theme().equals(theme.key()))
                        .map(Standing::state)
                        .map(state -> new Sign(state, ""))
                        .toList());
    }

    /** Of the site itself: what it is, and the key to its signs. */
    static Card of(PageContext context) {
        return new Card(
                banner(context),
                "",
                "",
                Typeface.SERIF.drawable(context.site().name()),
                Typeface.SANS.drawable(context.text("foot.what", context.site().name())),
                List.of(new Group(
                        "",
                        Stream.of(CriterionState.values())
                                .map(state -> new Sign(state, context.text("state." + state.name())))
                                .toList())),
                context.text("share.foot"),
                address(context));
    }

    private static @Nullable String banner(PageContext context) {
        return context.site().demonstration() ? context.text("demo.banner") : null;
    }

    private static @Nullable String address(PageContext context) {
        String url = context.site().url();
        return url == null ? null : WebAddress.shownSite(url);
    }
}
