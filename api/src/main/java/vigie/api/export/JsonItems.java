package vigie.api.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.answer.Evidence;
import vigie.experience.CriterionRating;
import vigie.experience.PublishedExperience;
import vigie.experience.Testimony;
import vigie.export.PublicRecords.ListedPlatform;
import vigie.export.PublicRecords.PlacedExperience;
import vigie.language.Bilingual;
import vigie.platform.Platform;
import vigie.questionnaire.Questionnaire;

/** Writes one thing after the other as JSON: platforms as imports read them, the rest as the API names it. */
final class JsonItems {
    private final JsonGenerator json;
    private final Questionnaire questionnaire;

    JsonItems(JsonGenerator json, Questionnaire questionnaire) {
        this.json = json;
        this.questionnaire = questionnaire;
    }

    void platform(ListedPlatform listed) throws IOException {
        Platform platform = listed.platform();
        json.writeStartObject();
        json.writeStringField("slug", platform.slug().value());
        json.writeStringField("name", platform.name());
        json.writeStringField("kind", platform.kind().name());
        json.writeStringField("website", platform.website());
        texts("languages", platform.languages());
        texts("offers", platform.offers());
        bilingual("summary", platform.summary());
        json.writeObjectFieldStart("answers");
        for (ShownAnswer shown : ShownAnswer.of(listed, questionnaire)) {
            // An import takes no answer without evidence; what only moderators see is not given away for that.
            if (!shown.evidence().isEmpty()) {
                json.writeObjectFieldStart(shown.ask().id());
                value(shown);
                bilingual("note", shown.answer().note());
                json.writeArrayFieldStart("evidence");
                for (Evidence evidence : shown.evidence()) {
                    importable(evidence);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void importable(Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", evidence.kind().name());
        json.writeStringField("url", evidence.url());
        json.writeStringField("seen_on", evidence.seenOn().toString());
        present("page_date", evidence.pageDate());
        json.writeBooleanField("stored_copy", evidence.storedCopy());
        present("quote", evidence.quote());
        json.writeEndObject();
    }

    void answers(ListedPlatform listed) throws IOException {
        for (ShownAnswer shown : ShownAnswer.of(listed, questionnaire)) {
            json.writeStartObject();
            json.writeStringField("platform", listed.platform().slug().value());
            json.writeStringField("id", shown.answer().id().value().toString());
            json.writeNumberField("criterion", shown.criterion().number());
            json.writeStringField("ask", shown.ask().id());
            value(shown);
            bilingual("note", shown.answer().note());
            json.writeStringField("checkedOn", shown.answer().checkedOn().toString());
            json.writeStringField(
                    "expiresOn", shown.answer().expiresOn(shown.criterion()).toString());
            json.writeArrayFieldStart("evidence");
            for (Evidence evidence : shown.evidence()) {
                evidence(evidence);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", evidence.kind().name());
        json.writeStringField("url", evidence.url());
        json.writeStringField("seenOn", evidence.seenOn().toString());
        json.writeStringField("pageDate", evidence.pageDate());
        json.writeBooleanField("storedCopy", evidence.storedCopy());
        json.writeEndObject();
    }

    void experience(PlacedExperience placed) throws IOException {
        PublishedExperience published = placed.experience();
        Testimony said = published.testimony();
        json.writeStartObject();
        json.writeStringField("platform", placed.platform().value());
        json.writeStringField("id", published.id().value().toString());
        json.writeStringField("signedAs", said.signature());
        json.writeStringField("relation", said.relation().name());
        month("from", said.from());
        month("to", said.to());
        json.writeStringField("sessions", said.sessions().name());
        json.writeBooleanField("verified", published.verified());
        month("publishedOn", published.publishedOn());
        month("confirmedOn", published.confirmedOn());
        json.writeNumberField("version", published.version());
        json.writeArrayFieldStart("ratings");
        for (CriterionRating rating : said.ratings()) {
            json.writeStartObject();
            json.writeNumberField("criterion", rating.criterion());
            json.writeNumberField("rating", rating.rating());
            json.writeStringField("comment", rating.comment());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("text", said.text());
        json.writeStringField("tie", said.tie());
        json.writeEndObject();
    }

    private void value(ShownAnswer shown) throws IOException {
        List<String> codes = shown.value().codes();
        if (codes != null && shown.takesSeveral()) {
            texts("value", codes);
        } else if (codes != null) {
            json.writeStringField("value", codes.getFirst());
        } else if (shown.value().amount() != null) {
            json.writeNumberField("value", shown.value().amount());
        } else {
            json.writeStringField("value", shown.value().wording());
        }
    }

    void bilingual(String name, Bilingual text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("fr", text.fr());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void month(String name, @Nullable YearMonth month) throws IOException {
        json.writeStringField(name, month == null ? null : month.toString());
    }

    private void present(String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }
}
