package vigie.web.moderation;

import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseTopic;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/**
 * What tells a case of the queue from its neighbours.
 *
 * @param about in our words; null when they would say nothing
 * @param begins how what somebody wrote begins; null when there is none
 */
public record TopicWords(@Nullable String about, @Nullable String begins) {
    private static final int LONGEST = 90;

    static TopicWords of(PageContext context, Questionnaire questionnaire, CaseEntry entry) {
        CaseTopic topic = entry.topic();
        String words = topic.words() == null ? null : beginning(topic.words());
        return switch (entry.kind()) {
            // The name of a published one stands in the title already.
            case PLATFORM -> new TopicWords(entry.platform() == null ? words : null, null);
            case ANSWER -> new TopicWords(ask(context, questionnaire, topic), null);
            case EXPERIENCE -> new TopicWords(context.text("topic.criteria", topic.criteria()), words);
            case REMARK -> new TopicWords(criterion(context, questionnaire, topic), words);
            case REPORT -> new TopicWords(named(reported(context, topic), context, questionnaire, topic), words);
            case APPEAL -> new TopicWords(named(appealed(context, topic), context, questionnaire, topic), words);
        };
    }

    private static @Nullable String reported(PageContext context, CaseTopic topic) {
        return topic.kind() == null
                ? null
                : context.text("topic.reported." + topic.kind().name());
    }

    private static @Nullable String appealed(PageContext context, CaseTopic topic) {
        return topic.kind() == null
                ? null
                : context.text("topic.appealed." + topic.kind().name());
    }

    private static @Nullable String named(
            @Nullable String name, PageContext context, Questionnaire questionnaire, CaseTopic topic) {
        String ask = ask(context, questionnaire, topic);
        return name == null || ask == null ? name : context.text("case.on", name, ask);
    }

    /** A question that the questionnaire has no more stays as its number. */
    private static @Nullable String ask(PageContext context, Questionnaire questionnaire, CaseTopic topic) {
        String id = topic.ask();
        return id == null
                ? null
                : questionnaire
                        .ask(id)
                        .map(ask -> id + ". " + context.say(ask.label()))
                        .orElse(id);
    }

    private static @Nullable String criterion(PageContext context, Questionnaire questionnaire, CaseTopic topic) {
        return questionnaire
                .criterion(topic.criterion())
                .map(criterion -> criterion.number() + ". " + context.say(criterion.brief()))
                .orElse(null);
    }

    /** In one line, cut between two words where there are some. */
    static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int space = cut.lastIndexOf(' ');
        return (space > LONGEST / 2 ? cut.substring(0, space) : cut).replaceAll("[\\s,;:.]+$", "") + "…";
    }
}
