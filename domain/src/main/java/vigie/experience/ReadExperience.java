package vigie.experience;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;
import vigie.language.PlainText;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/** Reads what a coach typed; every problem is named at once. */
final class ReadExperience {
    /** What a month is must not depend on the server: it is the one in which most of our readers live. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(1990, 1);

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_COMMENT = 1_000;
    private static final int LONGEST_TIE = 300;
    /** Fewer say little, and say it of a coach who can be recognised. */
    private static final int FEWEST_RATINGS = 3;

    private final TypedExperience typed;
    private final List<InputProblem> problems = new ArrayList<>();

    private ReadExperience(TypedExperience typed) {
        this.typed = typed;
    }

    /** What texts that are only kept have to be: text, and not beyond measure. */
    static void checkDraft(TypedExperience typed) {
        List<InputProblem> problems = new ArrayList<>();
        typed.texts().forEach((field, text) -> {
            if (!PlainText.isText(PlainText.of(text)) || PlainText.length(text) > 2 * LONGEST_TEXT) {
                problems.add(new InputProblem(
                        field,
                        "Ce champ est trop long, ou contient un signe qui n'est pas du texte.",
                        "This field is too long, or contains a character that is not text."));
            }
        });
        InvalidInputException.throwIfAny(problems);
    }

    /** @throws InvalidInputException with all that is wrong */
    static Testimony read(
            TypedExperience typed, Questionnaire questionnaire, PlatformKind kind, String displayName, Instant now) {
        return new ReadExperience(typed).read(questionnaire, kind, displayName, DayAndHour.month(now));
    }

    private Testimony read(Questionnaire questionnaire, PlatformKind kind, String displayName, YearMonth thisMonth) {
        Optional<Relation> relation = chosen(
                "relation",
                Relation.values(),
                "Dites où vous en êtes avec la plateforme.",
                "Say where you stand with the platform.");
        Optional<YearMonth> from = month("from", thisMonth);
        Optional<YearMonth> to = end(relation.orElse(null), from.orElse(null), thisMonth);
        Optional<SessionBand> sessions = chosen(
                "sessions",
                SessionBand.values(),
                "Dites combien de séances, à peu près.",
                "Say roughly how many sessions you have given.");
        String tie = words("tie", LONGEST_TIE);
        List<CriterionRating> ratings = ratings(questionnaire, kind);
        String text = words("text", LONGEST_TEXT);
        enough(ratings, tie, text, relation.orElse(null));
        Optional<SignedAs> signedAs = chosen(
                "signedAs", SignedAs.values(), "Choisissez sous quel nom signer.", "Choose the name you sign with.");
        String signature = signature(signedAs.orElse(null), displayName);
        InvalidInputException.throwIfAny(problems);
        return new Testimony(
                relation.orElseThrow(),
                from.orElseThrow(),
                to.orElse(null),
                sessions.orElseThrow(),
                ratings,
                text,
                tie,
                signedAs.orElseThrow(),
                signature);
    }

    private void note(String field, String fr, String en) {
        problems.add(new InputProblem(field, fr, en));
    }

    private <T extends Enum<T>> Optional<T> chosen(String field, T[] choices, String fr, String en) {
        Optional<T> chosen = Arrays.stream(choices)
                .filter(each -> each.name().equals(typed.text(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            note(field, fr, en);
        }
        return chosen;
    }

    private Optional<YearMonth> month(String field, YearMonth thisMonth) {
        String text = typed.text(field);
        if (!MONTH.matcher(text).matches()) {
            note(field, "Choisissez un mois et une année.", "Choose a month and a year.");
            return Optional.empty();
        }
        YearMonth month = YearMonth.parse(text);
        if (month.isAfter(thisMonth)) {
            note(field, "Ce mois n'est pas encore venu.", "This month has not come yet.");
            return Optional.empty();
        }
        if (month.isBefore(FIRST_MONTH)) {
            note(
                    field,
                    "Ce mois est trop ancien : à partir de 1990.",
                    "This month is too long ago: 1990 at the earliest.");
            return Optional.empty();
        }
        return Optional.of(month);
    }

    private Optional<YearMonth> end(@Nullable Relation relation, @Nullable YearMonth from, YearMonth thisMonth) {
        boolean given = !typed.text("to").isEmpty();
        if (relation == Relation.ACTIVE) {
            if (given) {
                note(
                        "to",
                        "Vous y travaillez toujours : laissez la fin vide.",
                        "You still work there: leave the end empty.");
            }
            return Optional.empty();
        }
        if (relation == null && !given) {
            return Optional.empty();
        }
        Optional<YearMonth> to = month("to", thisMonth);
        if (to.isPresent() && from != null && to.get().isBefore(from)) {
            note("to", "La fin vient avant le début.", "The end comes before the start.");
        }
        return to;
    }

    /** Null when there are none, or none that can be kept. */
    private @Nullable String words(String field, int longest) {
        String text = PlainText.of(typed.text(field));
        if (!PlainText.isText(text)) {
            note(
                    field,
                    "Ce champ contient un signe qui n'est pas du texte. Saisissez-le de nouveau.",
                    "This field contains a character that is not text. Please type it again.");
            return null;
        }
        if (PlainText.length(text) > longest) {
            note(
                    field,
                    "Ce texte est trop long : %d caractères au plus, il en a %d."
                            .formatted(longest, PlainText.length(text)),
                    "This text is too long: at most %d characters, it has %d."
                            .formatted(longest, PlainText.length(text)));
            return null;
        }
        return PlainText.isSeen(text) ? text : null;
    }

    private List<CriterionRating> ratings(Questionnaire questionnaire, PlatformKind kind) {
        List<CriterionRating> ratings = new ArrayList<>();
        typed.texts().keySet().stream()
                .filter(field -> field.startsWith("rating.") || field.startsWith("comment."))
                .map(field -> Integer.valueOf(field.substring(field.indexOf('.') + 1)))
                .distinct()
                .sorted()
                .forEach(number -> rating(questionnaire, kind, number).ifPresent(ratings::add));
        return ratings;
    }

    private Optional<CriterionRating> rating(Questionnaire questionnaire, PlatformKind kind, int number) {
        String field = "rating." + number;
        Optional<Criterion> criterion = questionnaire.criterion(number).filter(each -> each.appliesTo(kind));
        if (criterion.isEmpty()) {
            note(
                    field,
                    "Le critère %d ne s'applique pas à cette plateforme.".formatted(number),
                    "Criterion %d does not apply to this platform.".formatted(number));
            return Optional.empty();
        }
        String comment = words("comment." + number, LONGEST_COMMENT);
        String rating = typed.text(field);
        if (rating.matches("[1-5]")) {
            return Optional.of(new CriterionRating(number, Integer.parseInt(rating), comment));
        }
        if (!rating.isEmpty() && !rating.equals(TypedExperience.SKIPPED)) {
            note(field, "Une note va de 1 à 5.", "A rating goes from 1 to 5.");
        } else if (comment != null) {
            note(
                    field,
                    "Critère %d : il y a un commentaire, mais pas de note.".formatted(number),
                    "Criterion %d: there is a comment, but no rating.".formatted(number));
        }
        return Optional.empty();
    }

    // Whoever was not taken has lived the selection and little else: words may stand for the ratings that they cannot
    // give.
    private void enough(
            List<CriterionRating> ratings, @Nullable String tie, @Nullable String text, @Nullable Relation relation) {
        if (!typed.text("tie").isEmpty()) {
            if (typed.rated() > 0) {
                note(
                        "ratings",
                        "Avec un lien déclaré, on ne note pas : retirez les notes, votre récit suffit.",
                        "With a declared tie you cannot rate: remove the ratings, your story is enough.");
            } else if (text == null && tie != null && typed.text("text").isEmpty()) {
                note(
                        "text",
                        "Racontez : sans note, il faut un texte.",
                        "Tell your story: without ratings, a text is needed.");
            }
            return;
        }
        boolean alreadyNoted = problems.stream().anyMatch(each -> each.field().startsWith("rating."));
        if (ratings.size() >= FEWEST_RATINGS || alreadyNoted) {
            return;
        }
        if (relation == null || relation.worked()) {
            note(
                    "ratings",
                    "Notez au moins trois critères ; laissez les autres de côté.",
                    "Rate at least three criteria; skip the others.");
        } else if (text == null && typed.text("text").isEmpty()) {
            note(
                    "text",
                    "Notez au moins trois critères, ou racontez ce que vous avez vu de la sélection.",
                    "Rate at least three criteria, or describe what you saw of the selection.");
        }
    }

    private @Nullable String signature(@Nullable SignedAs signedAs, String displayName) {
        if (signedAs != SignedAs.PSEUDONYM) {
            return displayName;
        }
        Optional<String> pseudonym = Pseudonym.of(typed.text("pseudonym"));
        if (pseudonym.isEmpty()) {
            note(
                    "pseudonym",
                    "Un pseudonyme a de 2 à 40 caractères visibles, et ne ressemble pas à une adresse e-mail.",
                    "A pseudonym has 2 to 40 visible characters, and does not look like an e-mail address.");
        }
        return pseudonym.orElse("");
    }
}
